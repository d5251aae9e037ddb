"""What users read: the README and the pages that it leads to."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = {
    str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
    for path in [ROOT / "README.md", *sorted(ROOT.glob("examples/**/README.md")), ROOT / "tests/benchmarks/README.md"]
}
"""The text of each page, by its path."""

MANUAL = "\n".join(PAGES.values())
"""All of it."""


def page(name: str) -> str:
    """Return the text of a page of examples/, by its folder."""
    return PAGES[f"examples/{name}/README.md"]


def blocks(language: str, text: str = README) -> list[str]:
    """Return a page's code blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def commands(text: str) -> list[str]:
    """Return every command line of a page, those inside sentences included, in order."""
    found = re.finditer(r"^```console\n(.*?)^```|`(quizgen [^`]*\.(?:yaml|csv)[^`]*)`", text, re.MULTILINE | re.DOTALL)
    return [line for match in found for line in (match[1] or match[2]).splitlines()]
