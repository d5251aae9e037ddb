"""The quiz as data: JSON, in the form that `quizgen show --json` prints."""

import json

from attrs import frozen

from quizgen.exporters.base import Exporter
from quizgen.quiz import Quiz, quiz_as_data


@frozen
class JsonExporter(Exporter):
    """Writes UTF-8 JSON, indented, in the order of the quiz."""

    def export(self, quiz: Quiz) -> bytes:
        """Return the quiz as JSON."""
        return (json.dumps(quiz_as_data(quiz), ensure_ascii=False, indent=1) + "\n").encode()
