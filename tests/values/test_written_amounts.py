"""Names that read as amounts: two are different only where what they say is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.folding import fold
from quizgen.text.spelling import Naming
from quizgen.values.written_amounts import amount_in, naming_of

PERHAPS_THE_SAME = (
    *("1/2 | 50%", "1/2 | 0.5", "98 | 98%", "0.98 | 98%", "1,234 | 1.234", "5 million | 5,000,000", "007 | 7"),
    *("½ cup | 1/2 cup", "1 1/2 cups | 1½ cup", "250 ml | 0.25 l", "250 g | 250 ml", "356 °F | 180 °C", "$5 | 5 €"),
    *("180°C / fan | 180 °C", "180 °C (fan 160) | 160 °C", "5 mg, daily | 0.005 g", "5 GHz | 5000 MHz", "10 km | 6 mi"),
    *("45 min | ¾ h", "1 h 30 min | 90 min", "1h30min | 90 Minuten", "1 hour and 30 minutes | 1.5 Stunden"),
    *("1:30 h | 90 min", "1h30 | 90 min", "5 ft 10 in | 178 cm"),
    *("500 mg – 1 g | 500–1000 mg", "45 years | 40–50 years", "from 5 to 10 mg | 7 mg", "over 2 legs | 3 legs"),
    *("1+ | +1", "-1 | 1−", "2⁺ | +2", "60+ years | 70 years", "18 or more | 20", "20 mg max | 10 mg"),
    *("> 100 years | over 250 years", "99.5% | >90%", "10 mg | up to 20 mg", "max. 0.25 mg | 0.2 mg"),
    *("über 50 Jahre | 60 Jahre", "jusqu'à 5 kg | 3 kg", "más de 5 km | 7 km", "oltre 5 km | 7 km", "250 이상 | 300"),
    *("nearly 100 km | 98 km", "~10 mg | 10.5 mg", "before 2 May | 30 April"),
    *("2022–present | 2023", "2022– | 2024–2025", "1999 - heute | 2005"),
    *("c. 9000 BC | before 2000 BC", "9000 v. Chr. | vor 2000 v. Chr.", "until 1990 | 1985", "1914–1918 | 1916"),
    *("24 mo | 2 y", "12 Mths | 1 yr", "12m | 1y", "52w | 1y", "5m | 5000k", "52 wks | 1 yr.", "1 yr 6 mo | 18 mos"),
    *("3 dozen | 36 eggs", "5 nautical miles | 9 km", "12 mo | 2 zorks", "1 Mg | 1 t", "5 T | 50000 G", "10 IU | 3 mg"),
    *("10 tons | 9 t", "15 gr | 1 g", "100 km per hour | 62 miles per hour", "100 Cal | 418 kJ", "3 fl oz | 6 tbsp"),
    *("3000–2000 BC | 2500 BC", "4/7/1999 | 1999-07-04", "20th century | 1950", "1990s | 1994", "19. Jh. | 1850"),
)

DIFFERENT = (
    *("1/2 | 1/6", "50% | ¼", "0.25 | 1/2", "7.5 mg | 10 mg", "45 min | 90 min", "1 h 30 min | 2 h 15 min", "0 | 1+"),
    *("45 years | > 100 years", "10 mg | max. 0.25 mg", "200 °C | 180°C / fan", "1774 | before 2000 BC", "£5 | £10"),
    *("1774 | c. 9000 BC", "20th century | 1850", "1990s | 1985", "from 5 to 10 mg | 12 mg", "1+ | 2+", "1+ | 1−"),
    *(
        "7a | 7b",
        "7d | 7g",
        "5A | 5K",
        "12+ | 16+",
        "3D | 2D",
        "3rd | 4th",
        "2nd | 3rd",
        "2nd | 6th",
        "1re | 2de",
        "B52 | B53",
        "Route 66 | Route 67",
    ),
    *("2022–present | 1952–2022 BC", "2022–present | 1901–1910", "1999– | 1998"),
    *("6 mo | 2 y", "12 mths | 2 yrs", "3 wks | 6 days", "50 kph | 50 mph", "100 Cal | 200 cal", "12 zorks | 24 zorks"),
    *("1 mai | 14 juillet", "12 Monkeys | 36 zorks of old times"),
    *("Windows 10 | Windows 11", "E 120 | E 121", "2Pac | 50 Cent", "12 Monkeys | 8 Mile", "802.11a | 802.11b"),
    *(
        "1. e4 | 1. d4",
        ".mp3 | .mp4",
        ".7z | .3gp",
        "80/tcp | 443/tcp",
        "1s1 | 1s2",
        "John 3:16 | John 3:17",
        "3:16 | 3:17",
    ),
    *("1-0 | 2-1", "4-4-2 | 4-3-3", "1 Kings | 2 Kings", "2 May | 3 June", "100 m hurdles | 400 m hurdles"),
    *("10 Downing Street | 11 Downing Street", "1. FC Köln | 1. FC Nürnberg", "$5 per kg | $10 per kg"),
    *("over 250 years | a pinch", "1984 | Brave New World", "three legs | 4 legs"),
)


def naming(name: str) -> Naming:
    """Return a name as its sheet compares it."""
    return naming_of([name], [fold(name)])


def are_apart(pair: str) -> set[bool]:
    """Return whether two names are different for sure, asked from either side."""
    one, other = map(naming, pair.split(" | "))
    return {one.is_apart(other), other.is_apart(one)}


@pytest.mark.parametrize("pair", PERHAPS_THE_SAME)
def test_amounts_that_may_be_equal_are_not_proven_different(pair: str) -> None:
    """They are written otherwise, in another unit, or one is a limit or a range that includes the other."""
    assert are_apart(pair) == {False}


@pytest.mark.parametrize("pair", DIFFERENT)
def test_names_and_amounts_that_say_something_else_are_different(pair: str) -> None:
    """Amounts that share nothing are, and so are names that merely have digits."""
    assert are_apart(pair) == {True}


@pytest.mark.parametrize("name", ["Rome", "B52", "H2O", "§ 5", "12:30", "80/tcp", "1.", "3.10.2", "Day 5", "John 3:16"])
def test_a_name_that_only_has_digits_is_no_amount(name: str) -> None:
    """It is compared by its words alone."""
    assert amount_in(name) is None


@given(st.text(alphabet="0129½/.,:-–+−%~<> kmgh°cCaor'BX²", max_size=12), st.text(max_size=12))
def test_whatever_is_written_can_be_compared(one: str, other: str) -> None:
    """No text fails, and both sides come to the same."""
    first, second = naming(one), naming(other)
    assert first.is_apart(second) == second.is_apart(first)
    assert not first.is_apart(first)
