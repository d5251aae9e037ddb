"""Options that say the same, or that talk about one another."""

from collections.abc import Iterator, Sequence

from quizgen.checks.amounts import in_base_unit
from quizgen.checks.base import HALADYNA, Flaw, Review, rule
from quizgen.language.lexicon import plain
from quizgen.text.folding import fold


@rule(
    id="duplicate-options",
    severity="error",
    reason="two options that are the same leave two right answers, or one fewer to choose from",
    reference=f"{HALADYNA} 19",
    fix="reword or take out one of them",
)
def duplicate_options(review: Review) -> Iterator[Flaw]:
    """Find options that are the same but for case, accents and punctuation, by an alias, or in different units."""
    aliases = {form: entity.key for entity in review.sheet.entities for form in entity.folded}
    for question in review.quiz.questions:
        folded = [fold(option.text) for option in question.options]
        if len(set(folded)) < len(folded):
            message = "two options are the same but for case, accents or punctuation"
            yield Flaw(f"{message}: {question.stem}", question)
        elif not question.relation and _repeats([aliases.get(text, text) for text in folded]):
            yield Flaw(f"two options are names of one thing: {question.stem}", question)
        elif _repeats([in_base_unit(option.text) for option in question.options]):
            yield Flaw(f"two options are the same amount in different units: {question.stem}", question)


@rule(
    id="options-about-options",
    severity="medium",
    reason="all, none or some of the above can be told from knowing about one or two options",
    reference="Haladyna, Downing & Rodriguez 2002, guidelines 25 and 26",
    fix="ask for one thing, or make it a question with several right options",
)
def options_about_options(review: Review) -> Iterator[Flaw]:
    """Find options such as `all of the above` or `A and B`."""
    for question in review.quiz.questions:
        for option in question.options:
            if review.lexicon.above.fullmatch(plain(option.text)):
                yield Flaw(f"the option '{option.text}' is about other options: {question.stem}", question)
                break


def _repeats(values: Sequence[object]) -> bool:
    known = [value for value in values if value is not None]
    return len(set(known)) < len(known)
