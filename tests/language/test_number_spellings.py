"""A learner may type a number in other ways than the language writes it."""

from decimal import Decimal

import pytest
from exporters.quizzes import quiz_of, recall
from hypothesis import given
from hypothesis import strategies as st

from quizgen.exporters.platforms.gift_text import GiftExporter
from quizgen.exporters.platforms.moodle_xml import MoodleExporter
from quizgen.exporters.web.practice.data import data_of
from quizgen.language import LANGUAGES, number_in_words
from quizgen.language.number_spellings import number_spellings
from quizgen.values import Number


@pytest.mark.parametrize(
    ("text", "language", "typed"),
    [
        ("12,104\u00a0km", "en", ["12104", "12,104", "12 104", "12104 km", "12,104km"]),
        ("12104", "en", ["12,104", "12 104"]),
        ("4\u202f879,5\u00a0km", "de", ["4879,5", "4879.5", "4 879,5 km"]),
        ("45%", "en", ["45", "45 %"]),
        ("$12,104.50", "en", ["12104.50", "$12104.50", "12104,50"]),
        ("−5\u00a0°C", "en", ["-5", "−5", "-5 °C"]),
    ],
)
def test_a_number_may_be_typed_in_other_ways(text: str, language: str, typed: list[str]) -> None:
    """Marks between thousands and the unit do not count, and a hyphen will do for a minus sign."""
    assert set(typed) <= set(number_spellings(text, language))


@pytest.mark.parametrize("text", ["1999", "01234", "7 dwarfs", "2001: A Film", "10–13", "58\u00a0d 15 h", "1,2,3"])
def test_what_is_no_single_number_has_one_spelling(text: str) -> None:
    """Titles, codes, lists and ranges stay as they are."""
    assert number_spellings(text, "en") == ()


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, places=2) | st.integers(-(10**9), 10**9),
    st.sampled_from(["", "km", "%", "€", "°"]),
    st.sampled_from(sorted(LANGUAGES)),
)
def test_each_spelling_has_the_digits_of_the_number(amount: Decimal | int, unit: str, language: str) -> None:
    """No spelling is that of another number, and the plain digits are among them."""
    text = number_in_words(Number(Decimal(amount), unit), language)
    ways = (text, *number_spellings(text, language))
    assert {"".join(filter(str.isdigit, way)) for way in ways} == {"".join(filter(str.isdigit, text))}
    plain = str(abs(amount))
    assert any(way.lstrip("-−") in (plain, plain.replace(".", ",")) for way in ways)


def test_platforms_and_the_page_take_numbers_as_learners_type_them() -> None:
    """The no-break space before a unit, which no keyboard has, is in no answer to be compared."""
    quiz = quiz_of(recall("a", "How wide is Venus?", "12,104\u00a0km"), recall("b", "Which dwarfs?", "7\u00a0dwarfs"))
    for exporter in (MoodleExporter(), GiftExporter()):
        text = exporter.export(quiz).decode()
        assert "\u00a0" not in text
        for answer in ("12,104 km", "12104", "12 104 km"):
            assert f">{answer}<" in text or f"\n={answer}\n" in text
    assert "12104km" in data_of(quiz, 10, 10)["questions"][0]["alsoRight"]
