"""For tests of plug-ins: sheets and quizzes of every sort, and what our own exporters, kinds and readers are held to.

Hypothesis is needed here, and nowhere else: `pip install hypothesis`.
"""

from quizgen.testing.of_exporters import check_exporter
from quizgen.testing.of_kinds import check_kind
from quizgen.testing.of_readers import check_reader
from quizgen.testing.strategies import facts, quizzes, sheets

__all__ = ["check_exporter", "check_kind", "check_reader", "facts", "quizzes", "sheets"]
