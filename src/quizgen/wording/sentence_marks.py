"""The marks of a sheet's names and values in its sentences. Only sheets with `markup: markdown` have any."""

from attrs import frozen

from quizgen.sheet import FactSheet
from quizgen.text.isolates import isolated
from quizgen.text.markup.markdown import parsed, unmarked
from quizgen.text.markup.markdown_writer import escaped, markdown_of
from quizgen.text.markup.plain_reading import reading_of_tree
from quizgen.values import EntityRef, Text, Value
from quizgen.wording.marked_templates import Inserted, compiled_with_marks
from quizgen.wording.templates import FilledIn


@frozen
class SentenceMarks:
    """Puts what a sheet says into sentences as Markdown."""

    sheet: FactSheet
    """Has the marks of names."""

    def shown(self, value: Value, plain: str) -> str:
        """Return a value as it is shown by itself.

        Args:
            value: The value.
            plain: Its plain reading.
        """
        marked = self.sheet.entity(value.key).name_marked if isinstance(value, EntityRef) else _marked_text(value)
        return marked or markdown_of(unmarked(plain))

    def inserted(self, value: Value, plain: str) -> Inserted:
        """Return a value as a template sees it; `plain` is the plain reading of its name inside a sentence."""
        if isinstance(value, EntityRef):
            entity = self.sheet.entity(value.key)
            return Inserted(plain, entity.in_text_marked or ("" if entity.in_text else entity.name_marked))
        return Inserted(plain, _marked_text(value))

    def plainly(self, text: str) -> Inserted:
        """Return characters that are no marks, as a template sees them."""
        return Inserted(text)

    def isolated(self, name: str) -> Inserted:
        """Return what a template sees as an isolate; a text with blocks is one anyway."""
        made = name if isinstance(name, Inserted) else Inserted(name)
        made.marked = made.marked if made.marked.startswith("\n") else isolated(made.marked)
        return made

    def as_it_is(self, text: str) -> str:
        """Return characters that are no marks."""
        return escaped(text)

    def compiled(self, source: str) -> FilledIn:
        """Compile a template. Raises ValueError where it contains more than a template may."""
        return compiled_with_marks(source)

    def checked(self, sentence: str) -> str:
        """Return a sentence. Raises ValueError where its marks are wrong once all is inserted."""
        for problem in parsed(sentence).problems:
            raise ValueError(problem.message)
        return sentence

    def reads(self, sentence: str, words: str) -> bool:
        """Tell whether some words stand in the plain reading of a sentence whose marks are right."""
        tree = parsed(sentence)
        return not tree.problems and words in reading_of_tree(tree)


def _marked_text(value: Value) -> str:
    return value.marked if isinstance(value, Text) else ""
