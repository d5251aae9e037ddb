"""Options that contain one another: numbers are compared as numbers, words as words."""

from random import Random

import pytest
from planted.base import asked, plot

from quizgen.checks import Finding, check


def overlaps(*texts: str) -> list[Finding]:
    """Return what is found in a question with these options."""
    bed = plot(asked("Which one is it?", texts[0], texts[1:], Random(1)))  # noqa: S311 - repeatable, and no secret
    return [finding for finding in check(bed.sheet, bed.quiz) if finding.rule == "overlapping-options"]


@pytest.mark.parametrize(
    "texts",
    [
        ("1.2 km", "2 km"),
        ("1.5 kg", "5 kg"),
        ("1,5 kg", "5 kg"),
        ("12", "112"),
        ("2 km", "12 km"),
        ("1,200", "200"),
        ("1,200 km", "200 km"),
        ("10 000 m", "000 m"),
        ("10\u202f000 people", "000 people"),
        ("−5", "5"),
        ("−5 °C at night", "5 °C"),
        ("3 %", "13 %"),
        ("2.5 %", "5 %"),
        ("3.5 million km", "5 million km"),
        ("1.5km and a mile", "5km"),
        ("12:30 and later", "30"),
        ("Apollo 1", "Apollo 11"),
        ("Apollo 1 and Soyuz 11", "Soyuz 1"),
        ("version 3.1.2", "version 3.1"),
        ("3.1.2–3.1.5", "3.1.6–3.1.9"),
        ("1–5 m", "3–8 km"),
        ("1914", "1915–1918"),
        ("1–10 km", "5 kg", "5 %"),
        ("1916", "1914 and 1918"),
        ("3–1", "2–0", "1–1"),
    ],
)
def test_numbers_that_share_digits_do_not_overlap(texts: tuple[str, ...]) -> None:
    """A number does not contain the one that its last digits spell: 1.2 km does not contain 2 km."""
    assert overlaps(*texts) == []


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("2 km and a bit", "2 km"),
        ("2 km and a bit", "2.0 km"),
        ("1,200 km and back", "1200 km"),
        ("at most −5 °C", "−5 °C"),
        ("in 1914–1918", "in 1914"),
        ("1914–1918", "1914"),
        ("1914–1918", "1916"),
        ("1914 and 1918", "1914"),
        ("between 3 and 8", "5"),
        ("zwischen 3 und 8", "5"),
        ("3–8 km", "8 km"),
        ("3–8 km", "5,000 m"),
        ("1–2 days", "1 day"),
        ("Apollo 1 and 2", "Apollo 1"),
        ("versions 3.1 and 3.1.2", "versions 3.1"),
    ],
)
def test_an_option_that_holds_another_is_found(whole: str, part: str) -> None:
    """The same number beside the same words, or a number within a range, is one option inside another."""
    (finding,) = overlaps(whole, part)
    assert finding.message == f"the option '{whole}' contains '{part}': Which one is it?"


def test_ranges_of_years_that_overlap_are_of_low_severity() -> None:
    """Years may be those of different things, one of which is asked for; other ranges exclude one another."""
    assert [finding.severity for finding in overlaps("1914–1918", "1916–1921")] == ["low"]
    assert [finding.severity for finding in overlaps("1914–1918", "1916")] == ["low"]
    assert [finding.severity for finding in overlaps("1–5 km", "5–9 km")] == ["medium"]
    assert [finding.severity for finding in overlaps("1,5–2,5 km", "2,4–9 km")] == ["medium"]
