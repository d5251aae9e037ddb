"""What reasons add to an explanation, and what they only repeat."""

import pytest
from attrs import evolve

from exporters.quizzes import choice, option
from quizgen.exporters.reasons import reasons_of
from quizgen.language import LANGUAGES, words_of
from quizgen.quiz import Proof

FACT = "Rome is the capital of Italy."

REASONS = {
    "": "",
    FACT: "",
    f"Not Bern: {FACT}": "",
    "Bern is the capital of Switzerland.": "Bern is the capital of Switzerland.",
    f"Bern is the capital of Switzerland. {FACT}": "Bern is the capital of Switzerland.",
    f"It lies in the Alps! {FACT}": "Bern: It lies in the Alps!",
    f"Nobody says that {FACT}": f"Bern: Nobody says that {FACT}",
    f"{FACT} Bern is not.": f"{FACT} Bern is not.",
}


@pytest.mark.parametrize("reason", REASONS)
def test_what_repeats_the_explanation_is_left_out(reason: str) -> None:
    """Just where it stands at the end as a sentence of its own; what is left names its option."""
    question = choice(options=(option("Bern", reason), option("Rome", FACT, correct=True)), explanation=FACT)
    assert reasons_of(question) == (REASONS[reason], "")


def test_without_an_explanation_reasons_stay() -> None:
    """Then nothing else says them."""
    question = choice(options=(option("Bern", f"Not Bern: {FACT}"), option("Rome", FACT, correct=True)))
    assert reasons_of(question) == (f"Not Bern: {FACT}", f"Rome: {FACT}".removeprefix("Rome: "))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_correction_only_repeats(language: str) -> None:
    """In every language the words for a wrong option without a reason of its own add nothing to what is so."""
    correction = words_of(language).sentence.not_so.format(option="Bern", fact=FACT)
    question = choice(options=(option("Bern", correction), option("Rome", FACT, correct=True)), explanation=FACT)
    assert reasons_of(question) == ("", "")


def test_facts_of_two_times_are_told_apart_without_full_stops() -> None:
    """By the rule that proves an option, a neutral sentence without a full stop is known to be one."""
    before, now = "1994: Venezuela · president: Caldera", "1999: Venezuela · president: Chávez"
    wrong = evolve(option("Caldera", f"{before} {now}"), proof=Proof("another-time"))
    question = choice(options=(wrong, option("Chávez", now, correct=True)), explanation=now)
    assert reasons_of(question) == (before, "")
