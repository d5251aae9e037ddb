"""Options that name others by their letters, beside options that look alike and don't."""

import pytest

from quizgen import Option, Question
from quizgen.quiz import Proof
from quizgen.quiz.labels import about_others, about_place, naming_option, needs_letters
from quizgen.quiz.turns import counting_option

NAMING = """
A and B · Both A and B · both A and B. · A+B · A + B · A & C · A/B · A–C · A, B · Neither A nor B
same as A · B alone · (a) and (c) · a) and b) · all except C
All except C · only A · A and C only · A, but not B or C · A or B but not both · A. and B. are correct
A is right but B is wrong · statements A and B · Options B & D · all of A, B, C · 1 and 3 · 1, 2 and 3 · ①, ③
A und B · Sowohl A als auch B · Antworten A und C · alle außer C · Nur A · A et B · A y B · A e B · a e b · Sia A che B
A en B · Zowel A als B · A ve B · А и Б · أ و ب · أ وب · א ו-ב · A와 B · A 및 B · C 제외 · A和B · AとB · Ａ和Ｂ
"""

OTHER = """
A dog and a cat · Vitamin C · A · B · AB · A+ · A− · C++ · C# · A. Lincoln · E. coli and C. elegans
A level · B-flat · C major · plan B · Hepatitis B only · J. B. Bach · H. C. Andersen · A minor and major scales
$A$ and $B$ · `A` and `B` · a + b · ab · ㄱ, ㄴ · 1 to 3 · 1:2 · 1/3 · {1, 2} · (1, 2) · 1 + 3 · 1 and 3 km
7 and 8 · F and G
"""


def listed(text: str) -> list[str]:
    """Return the options that a text lists."""
    return [option.strip() for line in text.strip().splitlines() for option in line.split(" · ")]


@pytest.mark.parametrize("option", listed(NAMING))
def test_letters_and_numbers_of_other_options_are_seen(option: str) -> None:
    """In any language, two letters or numbers of the question's own are enough, or one with a word such as except."""
    assert naming_option("Which?", ["iron", "zinc", "gold", option]) == option


@pytest.mark.parametrize("option", listed(OTHER))
def test_letters_that_are_words_names_or_formulas_are_not(option: str) -> None:
    """A vitamin, a person's initials, an amount, a formula, and letters that no option has, name no option."""
    assert naming_option("Which?", ["iron", "zinc", "gold", option]) == ""


def test_numbers_among_amounts_are_amounts() -> None:
    """Where another option is a number of something, `1 and 3` may be as well."""
    assert naming_option("How many?", ["5", "2 km", "4", "1 and 3"]) == ""
    assert naming_option("Which?", ["1 and 3", "2 and 4", "only 1", "all of them"]) == "1 and 3"


@pytest.mark.parametrize(
    "option",
    [
        *("I and II", "(i) and (ii)", "i and iii", "I, II and III", "I, II", "Both I and III are correct", "only II"),
        *("Antworten I und II", "I et II", "I e III", "solo II", "I/II", "Options I & II", "all except III"),
    ],
)
def test_roman_numerals_of_other_options_are_seen(option: str) -> None:
    """As a whole option, with words that join them."""
    assert naming_option("Which are birds?", ["wren", "robin", "bat", option]) == option
    assert naming_option("I. It flies. II. It swims. III. It runs. Which?", ["wren", "robin", "bat", option]) == ""


@pytest.mark.parametrize(
    "option",
    [
        *("World War I and II", "Elizabeth I and II", "I", "II", "You and I", "only I", "I and V", "Class I and II"),
        *("I and II km", "I am, and you are", "i + ii", "I think so", "Henry I, Henry II", "VII and VIII"),
    ],
)
def test_roman_numerals_of_kings_and_the_word_i_are_not(option: str) -> None:
    """Nor iodine, the current, or a numeral that no option has."""
    assert naming_option("Which?", ["wren", "robin", "bat", option]) == ""


@pytest.mark.parametrize(
    "options",
    [
        ["I only", "II only", "both I and II", "neither I nor II"],
        ["Henry I", "Henry II", "Henry III", "I and II"],
        ["I and II", "II and III", "all of them", "none of them"],
    ],
)
def test_roman_numerals_of_what_the_question_shows_are_not(options: list[str]) -> None:
    """Statements in a picture, kings: where too few options are without numerals, they name none."""
    assert naming_option("Which?", options) == ""


def test_letters_that_the_stem_lists_name_what_stands_there() -> None:
    """Statements with letters or numbers in the stem are what an option names then."""
    assert naming_option("A. Iron rusts. B. Gold rusts. Which is true?", ["A", "B", "A and B"]) == ""
    assert naming_option("1. Iron rusts.\n2) Gold rusts. Which?", ["only 1", "only 2", "1 and 2"]) == ""
    assert naming_option("Choose from A, B, C or D.", ["iron", "zinc", "gold", "A and B"]) == "A and B"


def test_names_with_letters_are_not_sure() -> None:
    """Vitamins A and B may be vitamins; asked for what is sure, they are left out."""
    options = ["iron", "zinc", "Vitamins A and B"]
    assert naming_option("Which?", options) == "Vitamins A and B"
    assert naming_option("Which?", options, surely=True) == ""
    assert naming_option("Which?", ["iron", "zinc", "both A and B"], surely=True) == "both A and B"


def test_options_about_a_place_are_told_from_options_about_all() -> None:
    """`All of the above` is about a place, in any language; `none of these` is true wherever it stands."""
    about = ("Todas las anteriores", "위의 모두", "More than one of the above", "everything above", "The options above")
    others = ("None of these", "Rome", "above", "one")
    assert [about_place(text) for text in (*about, *others)] == [True] * len(about) + [False] * len(others)
    assert [about_others(text) for text in ("Keine davon", "All of the above", "x" * 200_000)] == [True, True, False]


@pytest.mark.parametrize(
    "option",
    [
        *("The first two", "the last two.", "First and third", "Only the second", "both the first and second"),
        *("Die ersten beiden", "les deux premières", "las dos primeras", "le prime due", "os dois primeiros"),
        *("1st and 2nd", "the 1st and the 3rd", "Antworten 1. und 2.", "1er et 2e", "1ª y 3ª", "only the 2nd"),
        *("the first two options", "The first two are correct", "the first 2", "die letzten zwei", "last two"),
        *("첫 번째와 두 번째", "1번과 2번", "처음 두 개", "الأول والثاني", "أول خيارين"),
    ],
)
def test_options_that_count_others_are_seen(option: str) -> None:
    """Unless others have such words too, as then they are what is asked about."""
    assert counting_option(["iron", "zinc", "gold", option]) == option
    assert counting_option(["the first", "the second", option]) == ""


@pytest.mark.parametrize(
    "option",
    [
        *("the two above", "the above two", "the one above", "the next one", "the previous one", "both of the above"),
        *("wren and the next one", "the previous one and bat", "wren and the one below", "the options below"),
        *("die beiden oberen", "beide darüber", "die vorige Antwort", "wren und die nächste", "beide oben genannten"),
        *("les deux précédentes", "celle d'avant", "wren et la suivante", "las dos anteriores", "la de arriba"),
        *("wren y la siguiente", "le due precedenti", "quella sopra", "as duas anteriores", "a anterior"),
        *("위의 두 개", "바로 위 보기", "الخياران السابقان", "الإجابة السابقة"),
    ],
)
def test_options_that_name_their_neighbours_are_seen(option: str) -> None:
    """Those above, the next one; not where another option says which turn is asked about."""
    assert counting_option(["wren", "robin", "bat", option]) == option
    assert counting_option(["wren", "the first one", "bat", option]) == ""


def test_both_of_the_above_names_some_of_three() -> None:
    """Of two they are all, and need no other place than the last."""
    assert counting_option(["wren", "robin", "both of the above"]) == ""
    assert counting_option(["wren", "robin", "bat", "all of the above"]) == ""


def test_turns_of_what_the_question_is_about_are_not() -> None:
    """Where no option has other words, the turns are what is asked about."""
    assert counting_option(["1st and 2nd", "2nd and 3rd", "all three", "none of them"]) == ""
    assert counting_option(["1st", "2nd", "3rd", "1st and 2nd"]) == ""


@pytest.mark.parametrize(
    "option",
    [
        *("the first", "First World War", "the last emperor", "a second", "Rome", "1st and 2nd Punic War"),
        *("1. FC Köln", "1.5 and 2.5", "the house above", "wren and robin", "the two towers", "the next day"),
        *("above", "2nd"),
        *("the room above", "the year before", "previous", "bat and the first"),
    ],
)
def test_options_with_words_that_count_are_no_such_options(option: str) -> None:
    """A war, an emperor, a unit of time."""
    assert counting_option(["iron", "zinc", "gold", option]) == ""


def test_only_a_question_in_a_fixed_order_needs_its_letters() -> None:
    """One whose options may be shuffled does not show which letters were meant."""
    options = tuple(
        Option(text, text == "iron", "", Proof("said-true")) for text in ("iron", "zinc", "gold", "A and B")
    )
    question = Question("q/x/choice", "choice", "Which?", "iron", options, fixed=True)
    assert needs_letters(question)
    assert not needs_letters(Question("q/x/choice", "choice", "Which?", "iron", options))
