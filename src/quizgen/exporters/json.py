"""The quiz as data: JSON, in the form that `quizgen show --json` prints."""

import json

from attrs import frozen

from quizgen.errors import ExportError, Problem
from quizgen.exporters.base import Exporter
from quizgen.quiz import Quiz
from quizgen.quiz.to_data import quiz_as_data


@frozen
class JsonExporter(Exporter):
    """Writes UTF-8 JSON, indented, in the order of the quiz.

    Example:
        >>> import json
        >>> json.loads(JsonExporter().export(quiz))["id"]
        'rivers-k3f'
    """

    shows_marks = True

    def export(self, quiz: Quiz) -> bytes:
        """Return the quiz as JSON. Raises ExportError for a lone surrogate, which UTF-8 can't encode."""
        text = json.dumps(quiz_as_data(quiz), ensure_ascii=False, indent=1) + "\n"
        try:
            return text.encode()
        except UnicodeEncodeError as error:
            bad = f"U+{ord(text[error.start]):04X}"
            raise ExportError(Problem(f"{bad} can't be written as UTF-8", hint="delete it")) from error
