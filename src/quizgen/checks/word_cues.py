"""Words in stem and options that give the right option away."""

from collections.abc import Iterator

from attrs import evolve

from quizgen.checks.base import HALADYNA, Flaw, Review, rule
from quizgen.language.lexicon import Lexicon, plain, words_in
from quizgen.quiz.flaws import clangs, converges, holds_its_key
from quizgen.quiz.labels import about_others


@rule(
    id="key-in-stem",
    severity="medium",
    reason="a stem that holds the right option, and no other, gives it away",
    reference=f"{HALADYNA} 28b",
    fix="reword the stem, or ask it backwards",
)
def key_in_stem(review: Review) -> Iterator[Flaw]:
    """Find stems that contain the key and none of the distractors."""
    for question, choice in review.choices:
        if holds_its_key(choice):
            where = "stem" if holds_its_key(evolve(choice, alt="")) else "text of the picture"
            yield Flaw(f"the {where} holds the right answer: {question.stem}", question)


@rule(
    id="clang",
    severity="medium",
    reason="a word of the stem that stands in the right option alone gives it away",
    reference=f"{HALADYNA} 28b",
    fix="reword the stem, or choose a wrong option with that word as well",
)
def clang(review: Review) -> Iterator[Flaw]:
    """Find stems with a word whose root is in the key and in no distractor. `key_in_stem` finds whole keys."""
    for question, choice in review.choices:
        word = clangs(choice)
        if word and not holds_its_key(choice):
            yield Flaw(f"'{word}' of the stem leads to the right option, '{choice.key}': {question.stem}", question)


@rule(
    id="convergence",
    severity="medium",
    reason="a right option that shares the most words with the others is found by counting words",
    reference="Case & Swanson 2002, Constructing Written Test Questions, on convergence",
    fix="choose wrong options that are as like one another as they are like the right one",
)
def convergence(review: Review) -> Iterator[Flaw]:
    """Find keys that share words with every distractor, as if the distractors were made from them."""
    for question, choice in review.choices:
        if converges(choice):
            message = f"the wrong options all share words with '{choice.key}', and less with one another"
            yield Flaw(f"{message}: {question.stem}", question)


@rule(
    id="absolutes",
    severity="medium",
    reason="words such as always and never in wrong options only tell that these are wrong",
    reference=f"{HALADYNA} 28a",
    fix="take the word out, or use such words in all options",
)
def absolutes(review: Review) -> Iterator[Flaw]:
    """Find words such as `always` and `never` in distractors only. Names can't be changed."""
    for question, choice in review.choices:
        if review.has_names(question) or _absolute(choice.key, review.lexicon):
            continue
        word = next(filter(None, (_absolute(other, review.lexicon) for other in choice.others)), "")
        if word:
            yield Flaw(f"'{word}' stands in wrong options only: {question.stem}", question)


def _absolute(text: str, lexicon: Lexicon) -> str:
    """Return the word that makes an option absolute, or "". `all` in `all of the above` is another matter."""
    words = () if about_others(text) else words_in(lexicon.idioms.sub(" ", plain(text)))
    return next((word for word in words if word in lexicon.absolutes), "")
