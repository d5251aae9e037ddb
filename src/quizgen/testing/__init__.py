"""For tests of plug-ins: sheets and quizzes of every sort, and what our own exporters, kinds and readers are held to.

Hypothesis is needed here, and nowhere else: `pip install hypothesis`.
"""

try:
    import hypothesis  # noqa: F401 - to say what is missing
except ImportError as error:
    raise ImportError("quizgen.testing needs Hypothesis: pip install hypothesis", name="hypothesis") from error

from quizgen.testing import of_exporters, of_kinds, of_readers
from quizgen.testing.strategies import facts, quizzes, sheets
from quizgen.values.checked_arguments import checked_arguments

check_exporter = checked_arguments(of_exporters.check_exporter, __name__)
check_kind = checked_arguments(of_kinds.check_kind, __name__)
check_reader = checked_arguments(of_readers.check_reader, __name__)

__all__ = ["check_exporter", "check_kind", "check_reader", "facts", "quizzes", "sheets"]
