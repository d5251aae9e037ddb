"""What several tests of the command line start from."""

from pathlib import Path

import pytest

TABLE = "country,capital [one]\nPortugal,Lisbon\nBelgium,Brussels\nFinland,Helsinki\nSwitzerland,Bern\n"


@pytest.fixture
def two_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with two tables of the same content, a.csv and c.csv, which is the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    for name in ("a", "c"):
        (tmp_path / f"{name}.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path
