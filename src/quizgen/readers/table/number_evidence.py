"""What speaks for the way in which a table writes its numbers."""

from attrs import frozen

from quizgen.values.written_numbers import MARKS


@frozen
class NumberEvidence:
    """What is known of how a table writes its numbers."""

    declared: str = ""
    """The decimal mark that a person declared for the whole table."""
    language: str = ""
    """The decimal mark of the table's language; empty where it is not known."""
    file: str = ""
    """The decimal mark that the file's delimiter speaks for: a comma in a file with semicolons.

    It is empty where a person says what the language is, which decides.
    """
    columns: frozenset[str] = frozenset()
    """The decimal marks of columns that can be read in one way only."""

    @property
    def marks(self) -> frozenset[str]:
        """All marks that anything speaks for."""
        if self.declared:
            return frozenset(self.declared)
        return frozenset(filter(None, (self.language, self.file))) | self.columns

    @property
    def other_ways(self) -> str:
        """What decides for all columns where nothing is declared: what other columns are at odds with does not."""
        marks = " or ".join([f'"{mark}"' for mark in MARKS if self.columns <= {mark}])
        decimal = f"; or decimal={marks} for all columns" if marks else ""
        return decimal if self.columns else f'{decimal}; or say the language, as in language="en" or language="de"'

    @property
    def in_words(self) -> str:
        """What speaks for a mark."""
        return "as declared" if self.declared else next(filter(None, map(self.for_mark, MARKS)), "")

    def for_mark(self, mark: str) -> str:
        """Return what speaks for one of two marks that are not declared."""
        parts = (
            "as the language does" if self.language == mark else "",
            "as files with semicolons do" if self.file == mark else "",
            "as other columns do" if mark in self.columns else "",
        )
        return next(filter(None, parts), "")
