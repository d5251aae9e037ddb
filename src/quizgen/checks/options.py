"""Options that say the same, or that talk about one another."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from quizgen.checks.amounts import in_base_unit
from quizgen.checks.base import HALADYNA, Flaw, Review, Severity, rule
from quizgen.quiz import Question
from quizgen.quiz.labels import about_others, naming_option, needs_letters
from quizgen.text.folding import fold
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

    Where a person wrote both and they differ by such marks alone, that may be what is asked for, and is no error.
    """
    aliases = {form: entity.key for entity in review.sheet.entities for form in entity.folded}
    for question in review.quiz.questions:
        folded = [fold(option.text) for option in question.options]
        if len(set(folded)) < len(folded):
            message = "two options are the same but for case, accents or punctuation"
            severity: Severity | Literal[""] = "medium" if _kept_apart(question) else ""
            yield Flaw(f"{message}: {question.stem}", question, severity=severity)
        elif not question.relation and _repeats([aliases.get(text, text) for text in folded]):
            yield Flaw(f"two options are names of one thing: {question.stem}", question)
        elif _repeats([in_base_unit(option.text) for option in question.options]):
            yield Flaw(f"two options are the same amount in different units: {question.stem}", question)


def _kept_apart(question: Question) -> bool:
    """Tell whether a person wrote the options, and those that are folded alike differ by marks that are to be seen."""
    texts = [option.text for option in question.options]
    alike = ((one, other) for one, other in combinations(texts, 2) if fold(one) == fold(other))
    return not question.fact and all(differ_by_marks(one, other) for one, other in alike)


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
        about = naming or next(filter(about_others, texts), "")
        if about:
            kept = "; so its options keep their order" if question.fixed else ""
            lettered = ", and an output that shows no letters leaves it out" if needs_letters(question) else ""
            yield Flaw(f"the option '{about}' is about other options: {question.stem}{kept}{lettered}", question)


def _repeats(values: Sequence[object]) -> bool:
    known = [value for value in values if value is not None]
    return len(set(known)) < len(known)
