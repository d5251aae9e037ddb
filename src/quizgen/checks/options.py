"""Options that say the same, or that talk about one another."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from quizgen.checks.amounts import in_base_unit
from quizgen.checks.base import HALADYNA, Flaw, Review, Severity, rule
from quizgen.quiz import Option, Question
from quizgen.quiz.labels import about_others, naming_option, needs_letters
from quizgen.quiz.turns import counting_option
from quizgen.sheet import FactSheet
from quizgen.text.folding import fold
from quizgen.text.lines import has_lines
from quizgen.text.markups import PLAIN
from quizgen.text.telling_marks import differ_by_marks


@rule(
    id="duplicate-options",
    severity="error",
    reason="two options that are the same leave two right answers, or one fewer to choose from",
    reference=f"{HALADYNA} 19",
    fix="reword or take out one of them",
)
def duplicate_options(review: Review) -> Iterator[Flaw]:
    """Find options that are the same but for case, accents and punctuation, by an alias, or in different units.

    Where a person wrote both and they differ by such marks alone, or the sheet says that they are two things, that may
    be what is asked for, and is no error.
    """
    aliases = {form: entity.key for entity in review.sheet.entities for form in entity.folded}
    for question in review.quiz.questions:
        folded = [fold(option.text) for option in question.options]
        if len(set(folded)) < len(folded):
            message = "two options are the same but for case, accents or punctuation"
            severity: Severity | Literal[""] = "medium" if _kept_apart(question, review.sheet) else ""
            yield Flaw(f"{message}: {question.stem}", question, severity=severity)
        elif not question.relation and _repeats([aliases.get(text, text) for text in folded]):
            yield Flaw(f"two options are names of one thing: {question.stem}", question)
        elif _repeats([in_base_unit(option.text) for option in question.options]):
            yield Flaw(f"two options are the same amount in different units: {question.stem}", question)


def _kept_apart(question: Question, sheet: FactSheet) -> bool:
    """Tell whether options that are folded alike are kept apart: by the sheet, or by the person who wrote them."""
    alike = [pair for pair in combinations(question.options, 2) if fold(pair[0].text) == fold(pair[1].text)]
    if question.fact:
        return all(one.key != other.key and sheet.keeps_apart(one.key, other.key) for one, other in alike)
    return all(_differ_to_the_eye(one, other, sheet.markup) for one, other in alike)


def _differ_to_the_eye(one: Option, other: Option, markup: str) -> bool:
    """Tell whether two options differ by signs, by how their lines are set in, or by stress (record, **re**cord)."""
    if one.text != other.text:
        return differ_by_marks(one.text, other.text) or has_lines(one.text) or has_lines(other.text)
    if markup == PLAIN:
        return False
    from quizgen.text.markup.markdown import parsed  # noqa: PLC0415 - plain sheets don't need the parser

    return parsed(one.key).blocks != parsed(other.key).blocks


@rule(
    id="options-about-options",
    severity="medium",
    reason="all, none or some of the above can be told from knowing about one or two options",
    reference="Haladyna, Downing & Rodriguez 2002, guidelines 25 and 26",
    fix="ask for one thing, or make it a question with several right options",
)
def options_about_options(review: Review) -> Iterator[Flaw]:
    """Find options such as `all of the above` or `A and B`, and say what becomes of their order."""
    for question in review.quiz.questions:
        texts = [option.text for option in question.options]
        naming = "" if question.fact else naming_option(question.stem, texts, surely=True)
        turn = "" if question.fact else counting_option(texts)
        about = naming or turn or next(filter(about_others, texts), "")
        if about:
            kept = "; so its options keep their order" if question.fixed else ""
            lettered = ", and an output that shows no letters leaves it out" if needs_letters(question) else ""
            yield Flaw(f"the option '{about}' is about other options: {question.stem}{kept}{lettered}", question)


def _repeats(values: Sequence[object]) -> bool:
    known = [value for value in values if value is not None]
    return len(set(known)) < len(known)
