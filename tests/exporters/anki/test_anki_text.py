"""What was text stays text, in Anki's fields, in what its backend makes of them, and in a browser."""

import itertools
import re
import unicodedata

import pytest
from anki.cards import Card
from exporters.markup import Element, parse
from exporters.profiles import Profile
from exporters.quizzes import HARD_TEXTS, hard_question, quiz_of, recall
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page
from slow import slowly

from quizgen.errors import ExportError
from quizgen.exporters.anki.html import as_html, is_plain
from quizgen.quiz import GAP, Response
from quizgen.text.characters import UNSHOWABLE

FRAGMENTS = (
    *"<b> </b> <script> &amp; &# [sound: ] [latex] [/latex] [$] [/$] [$$]".split(),
    *"\\( \\) \\[ \\] {{c1:: }} {{Stem}} {{#Why}}".split(),
    *"[anki:tts [[type:Stem]] <!-- --> <img src=a.png> \" ' : :: ; ? - % # / \\ \\\\ |".split(),
    "\n",
    "\r",
    "\u0338",
    "\u0301",
    "\u200f",
    "ع",
    "평양",
    "😀",
    "word",
    " ",
)
"""What texts are made of: all that Anki, MathJax or a browser could take for more than text."""

SHOWN = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")

numbers = itertools.count()


def texts() -> st.SearchStrategy[str]:
    """Texts that contain markup of every kind, and something to see."""
    parts = st.lists(st.sampled_from(FRAGMENTS) | st.text(SHOWN, max_size=4), max_size=12)
    return parts.map("".join).map(lambda text: f"{text}x")


def seen(text: str) -> str:
    """Return a text as Anki keeps it: composed (NFC), with one kind of new line."""
    return unicodedata.normalize("NFC", re.sub(r"\r\n?", "\n", text))


def laid_out(text: str) -> str:
    """Return a text as its HTML lays it out, with one sort of blanks: in a text of several lines, tabs are blanks."""
    text = seen(text)
    return with_one_blank(text.expandtabs(4) if "\n" in text else text)


def with_one_blank(text: str) -> str:
    """Return a text whose blanks may all break: those that begin a line do not in HTML, which would not show them."""
    return text.replace("\xa0", " ")


def shown(element: Element) -> str:
    return unicodedata.normalize("NFC", element.text)


def one_blank(element: Element) -> str:
    return with_one_blank(shown(element))


def assert_plain(html: str) -> None:
    """Fail when a side of a card has anything to play, typeset or type into."""
    page = parse(html)
    assert not re.search(r"\[\[type:|\[anki:|\[sound:|\[latex|\[\$", html)
    assert {element.tag for element in page.walk()} <= {"", *"main div ol ul li span br style script".split()}
    assert not [run for run in page.runs() if re.search(r"\\[()\[\]]", run)]


def assert_shows(card: Card, text: str) -> None:
    """Fail when a card made by `hard_question` shows anything but the text, in each of its parts."""
    assert not [*card.question_av_tags(), *card.answer_av_tags()]
    front, back = parse(card.question()), parse(card.answer())
    assert_plain(card.question())
    assert_plain(card.answer())
    for page in (front, back):
        assert one_blank(page.one(class_="stem")) == laid_out(text)
        options = page.one(class_="options").all("li")
        assert [one_blank(item) for item in options] == [laid_out(text), laid_out(f"not {text}")]
    for part in ("fact", "note", "source"):
        assert one_blank(back.one(class_=part)) == laid_out(text)
    first, second = (one_blank(item) for item in back.one(class_="why").all("li"))
    assert first.endswith(laid_out(f"why {text}"))
    assert second.endswith(laid_out(f"{text} is wrong"))


@given(texts())
def test_field_is_text(text: str) -> None:
    """A field shows the text that was written, and has nothing that Anki or MathJax reads as more."""
    html = as_html(text)
    written = re.sub(r"\r\n?", "\n", text)
    shown = written.expandtabs(4).replace(" ", "\xa0") if "\n" in written else written
    assert parse(html).text.replace(" ", "\xa0") == shown.replace(" ", "\xa0")
    assert "[" not in html
    assert not [run for run in parse(html).runs() if re.search(r"\\[()\[\]]", run)]


@pytest.mark.slow
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(texts(), texts()), min_size=1, max_size=6))
@example([("\n x", "x"), ("x", "\n x"), ("a\n\tx", "\tb")])
def test_any_text_is_left_out_of_a_sentence(lasting_profile: Profile, written: list[tuple[str, str]]) -> None:
    """Whatever is left out of whatever sentence, the front hides just that, and the back shows the whole."""
    shown_as = {f"gap-{next(numbers)}": (sentence, answer) for sentence, answer in written}
    questions = [
        recall(identity, f"{sentence}{GAP}{sentence}", answer, response=Response.CLOZE)
        for identity, (sentence, answer) in shown_as.items()
    ]
    assert lasting_profile.add(quiz_of(*questions)) == {"new": len(written)}
    for identity, (sentence, answer) in shown_as.items():
        card = lasting_profile.card(identity)
        front, back = (parse(side).one(class_="stem") for side in (card.question(), card.answer()))
        assert_plain(card.question())
        assert_plain(card.answer())
        assert not [*card.question_av_tags(), *card.answer_av_tags()]
        around, left_out = laid_out(sentence), laid_out(answer)
        assert with_one_blank(shown(front)) == unicodedata.normalize("NFC", f"{around}[…]{around}")
        assert with_one_blank(shown(back.one(class_="gap"))) == left_out
        assert with_one_blank(shown(back)) == unicodedata.normalize("NFC", f"{around}{left_out}{around}")


@pytest.mark.parametrize("text", HARD_TEXTS)
def test_examples_are_shown_as_written(text: str, lasting_profile: Profile) -> None:
    """Markup of every kind in a stem, an option, an answer, a reason, a source or a note comes out of Anki as text."""
    identity = f"example-{next(numbers)}"
    remembered = recall(f"{identity}-recalled", text, text, topic=text)
    assert lasting_profile.add(quiz_of(hard_question(text, identity), remembered)) == {"new": 2}
    assert_shows(lasting_profile.card(identity), text)
    back = parse(lasting_profile.card(remembered).answer())
    assert shown(back.one(class_="answer")) == shown(back.one(class_="stem")) == seen(text)
    assert parse(lasting_profile.note(remembered)["Title"]).text == " ".join(seen(text).split())


@pytest.mark.slow
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(texts(), min_size=1, max_size=8))
@example(["\n x", "a\n\n  x"])
def test_any_text_is_shown_as_written(lasting_profile: Profile, written: list[str]) -> None:
    """Whatever is written comes out of Anki as text."""
    by_id = {f"any-{next(numbers)}": text for text in written}
    quiz = quiz_of(*(hard_question(text, identity) for identity, text in by_id.items()))
    assert lasting_profile.add(quiz) == {"new": len(written)}
    for identity, text in by_id.items():
        assert_shows(lasting_profile.card(identity), text)


@pytest.mark.browser
@pytest.mark.parametrize("text", [*HARD_TEXTS[:3], *slowly(*HARD_TEXTS[3:])])
def test_browser_shows_what_was_written(text: str, profile: Profile, page: Page) -> None:
    """In Chromium the text of a card is what was written, and nothing of it runs or loads."""
    profile.add(quiz_of(hard_question(text, "q")))
    page.set_content(f'<body class="card">{profile.card("q").answer()}')
    page.evaluate("document.querySelectorAll('br').forEach(br => br.replaceWith('\\n'))")
    for selector in (".stem", ".options li[data-k=k1]", ".fact", ".note", ".source"):
        assert unicodedata.normalize("NFC", page.text_content(selector) or "") == seen(text)


@pytest.mark.parametrize("bad", ["\x00", "\x1f", "\x08", "\x0b", "\x7f", "\ud800"])
def test_unshowable_character_is_refused(bad: str) -> None:
    """A control character or half a surrogate pair is an error that names it and quotes what is around it."""
    with pytest.raises(ExportError, match=rf"U\+{ord(bad):04X} can't be shown on a card.*before .* after.*delete it"):
        as_html(f"before {bad} after")


def test_newlines_of_every_system_are_kept() -> None:
    """A line ends with LF, CR LF or CR."""
    assert as_html("a\nb\r\nc\rd") == "a<br>b<br>c<br>d"


def test_every_character_is_its_own_html_or_is_seen_to_be_more() -> None:
    """Markup, what composes with it, ends of lines and what can't be shown: just these are no plain text."""
    for character in map(chr, (*range(0x3000), *range(0xD7F0, 0xE010), *range(0xFFF0, 0x10010))):
        is_more = character in "&<>[\\\r\n\u0338" or UNSHOWABLE.match(character) is not None
        assert is_plain(["a", character, "b"]) is not is_more, f"U+{ord(character):04X}"
