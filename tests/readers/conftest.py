"""Both parsers of YAML, for the tests that must pass with either."""

import pytest
import yaml

from quizgen.readers.yaml import tree
from quizgen.readers.yaml.events import by_libyaml, in_python

PARSERS = {"libyaml": by_libyaml, "python": in_python}


@pytest.fixture(params=PARSERS)
def each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read YAML by libyaml, where it is there, and once more by the parser in Python."""
    if request.param == "libyaml" and not hasattr(yaml, "CSafeLoader"):
        pytest.skip("PyYAML was built without libyaml")
    monkeypatch.setattr(tree, "fastest", lambda: PARSERS[request.param])
