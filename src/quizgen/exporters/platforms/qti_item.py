"""A question as an item of QTI 1.2, as Canvas writes and reads it.

Canvas goes by names: the field `question_type`, and the idents of feedback. `general_fb` is read after any answer, and
the number of an option with `_fb` is its reason.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from html import escape
from string import ascii_letters, digits
from xml.etree.ElementTree import Element

from attrs import frozen

from quizgen.exporters.platforms.quiz_texts import QuizTexts, paragraph
from quizgen.exporters.platforms.texts import as_html, as_line, items_of, pairs_of, right_answers
from quizgen.exporters.platforms.typed_numbers import TypedNumber, TypedNumbers, plain, typed_numbers
from quizgen.exporters.platforms.xml_file import element
from quizgen.language import words_of
from quizgen.quiz import Option, Question, Quiz, Response
from quizgen.text.identity import hashed
from quizgen.values.media import Media

FILES = "%24IMS-CC-FILEBASE%24/"
"""What stands before the path of a file of the package in the address of a picture."""

PICTURES = "images/"
"""The folder of the package that pictures are in."""

PREFIX = "quizgen_"
"""What the ident of each item begins with."""

CARTRIDGE_PROFILES: Mapping[str, str] = {
    "multiple_choice_question": "cc.multiple_choice.v0p1",
    "true_false_question": "cc.true_false.v0p1",
    "multiple_answers_question": "cc.multiple_response.v0p1",
    "short_answer_question": "cc.fib.v0p1",
}
"""What a Common Cartridge calls those of Canvas's types that it has."""

LONGEST_IDENT = 200
"""The most characters of an ident. A longer one ends in a hash; the item's title is the whole id."""

_PLAIN = frozenset(ascii_letters + digits + "-.")
_BLANK = "blank1"
"""The name of the gap in a stem."""


@frozen
class QtiTexts:
    """Texts of a quiz as elements of QTI."""

    language: str
    """The language of the quiz, by its code."""
    is_rtl: bool
    """Whether it is written from right to left."""
    marked: QuizTexts
    """Shows texts by the notation in which they are written."""

    def shown(self, text: str) -> Element:
        """Return a text as a `material` of HTML."""
        return self.html(self.marked.html(text))

    def html(self, html: str) -> Element:
        """Return HTML as a `material`."""
        directed = f'<div dir="rtl" lang="{escape(self.language)}">{html}</div>' if self.is_rtl else html
        return element("material", element("mattext", directed, texttype="text/html"))

    def plain(self, text: str) -> Element:
        """Return the plain reading of a text as a `material` of one line."""
        return element("material", element("mattext", as_line(self.marked.read(text)), texttype="text/plain"))

    def option(self, option: Option) -> Element:
        """Return what an option says or shows as a `material`."""
        word = words_of(self.language).sentence.picture
        return self.html(picture(option.picture, option.alt or word)) if option.picture else self.shown(option.text)

    def side(self, text: str) -> Element:
        """Return what is to be matched as a `material`: as HTML where it has marks."""
        return self.shown(text) if self.marked.is_marked(text) else self.plain(text)


def ident_of(identity: str) -> str:
    """Return an id as the ident of an item: letters, digits, `-`, `.`, and the code of every other character.

    Example:
        >>> ident_of("danube/mouth/value")
        'quizgen_danube_2f_mouth_2f_value'
    """
    ident = PREFIX + "".join(c if c in _PLAIN else f"_{ord(c):x}_" for c in identity)
    return ident if len(ident) <= LONGEST_IDENT else f"{ident[: LONGEST_IDENT - 17]}-{hashed(identity):016x}"


def pictures_of(quiz: Quiz) -> Iterator[tuple[str, bytes]]:
    """Yield the path and the bytes of each picture of a quiz, in its order."""
    for question in quiz.questions:
        for media in (question.picture, question.picture_back, *(option.picture for option in question.options)):
            if media:
                yield PICTURES + media.safe_name, media.content


def picture(media: Media | None, alt: str) -> str:
    """Return a picture as HTML; empty where there is none."""
    return f'<p><img src="{FILES}{PICTURES}{media.safe_name}" alt="{escape(as_line(alt))}"></p>' if media else ""


def item(question: Question, texts: QtiTexts) -> Element:
    """Return a question as an item with what Canvas wants to know of it."""
    count = len(question.options) or len(items_of(question)) or len(pairs_of(question))
    fields = {
        "question_type": _type_of(question, texts),
        "points_possible": "1",
        "original_answer_ids": ",".join(_number(question, place) for place in range(count)),
        "assessment_question_identifierref": f"{ident_of(question.id)}_ref",
    }
    return _item(question, texts, fields)


def cartridge_item(question: Question, texts: QtiTexts) -> Element:
    """Return a question as an item of a Common Cartridge, whose profile has fewer types."""
    return _item(question, texts, {"cc_profile": CARTRIDGE_PROFILES[_type_of(question, texts)]})


def _type_of(question: Question, texts: QtiTexts) -> str:
    """Return Canvas's type of a question. Other words than True and False make a choice of it."""
    is_truth = question.response is Response.TRUE_FALSE and _is_english(question)
    return "true_false_question" if is_truth else _parts_of(question, texts)[0]


def _parts_of(question: Question, texts: QtiTexts) -> "tuple[str, Callable[[Question, QtiTexts], Shown]]":
    """Return Canvas's type of a question, and what shows and scores it. Canvas's numbers stand in no gap."""
    is_number = typed_numbers(texts.marked.plain(question)) is not None
    return ("numerical_question", _numbers) if is_number else _PARTS[question.response]


def _item(question: Question, texts: QtiTexts, fields: Mapping[str, str]) -> Element:
    parts = _parts_of(question, texts)[1]
    is_gap = parts is _gap
    stem = paragraph(_with_gap(question, texts.marked) if is_gap else texts.marked.html(question.stem))
    shown, scored = parts(question, texts)
    feedback = dict(_feedback(question, texts.marked))
    return element(
        "item",
        element("itemmetadata", element("qtimetadata", *metadata(fields))),
        element("presentation", texts.html(stem + picture(question.picture, question.alt)), *shown),
        element("resprocessing", _outcomes(), *_said(feedback), *scored),
        *(
            element("itemfeedback", element("flow_mat", texts.html(html)), ident=ident)
            for ident, html in feedback.items()
        ),
        ident=ident_of(question.id),
        title=question.id,
    )


def _is_english(question: Question) -> bool:
    """Tell whether Canvas would know the options: it looks for the English words, and else makes a choice of it."""
    return [option.text for option in question.options] == ["True", "False"]


def metadata(fields: Mapping[str, str]) -> Iterator[Element]:
    """Yield elements that say what a quiz or an item is, by the names of the fields."""
    for label, entry in fields.items():
        yield element("qtimetadatafield", element("fieldlabel", label), element("fieldentry", entry))


def _number(question: Question, place: int) -> str:
    """Return the number by which Canvas knows an answer of a question. It is the same in every build."""
    return f"{100_000 + hashed(question.id) % 900_000}{place:03d}"


def _outcomes() -> Element:
    return element("outcomes", element("decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal"))


def _feedback(question: Question, marked: QuizTexts) -> Iterator[tuple[str, str]]:
    """Yield the ident and the HTML of each feedback."""
    rest = (("note", marked.html(question.note)), ("source", as_html(question.source)))
    after = paragraph(marked.html(question.explanation)) if question.explanation else ""
    after += "".join(paragraph(html, f"quizgen-{name}") for name, html in rest if html)
    after += picture(question.picture_back, question.alt_back)
    if after:
        yield "general_fb", after
    for place, option in enumerate(question.options):
        if option.rationale and question.response is not Response.ORDER:
            yield f"{_number(question, place)}_fb", paragraph(marked.html(option.rationale))


def _said(feedback: Iterable[str]) -> Iterator[Element]:
    """Yield the conditions under which each feedback is shown."""
    for ident in feedback:
        number = ident.removesuffix("_fb")
        when = element("other") if number == "general" else _equal(number)
        shown = element("displayfeedback", feedbacktype="Response", linkrefid=ident)
        yield element("respcondition", element("conditionvar", when), shown, **{"continue": "Yes"})


def _equal(text: str, response: str = "response1") -> Element:
    return element("varequal", text, respident=response)


def _scored(condition: Iterable[Element], score: str = "100", action: str = "Set") -> Element:
    setting = element("setvar", score, action=action, varname="SCORE")
    return element("respcondition", element("conditionvar", *condition), setting, **{"continue": "No"})


def _label(number: str, text: Element) -> Element:
    return element("response_label", text, ident=number)


Shown = tuple[list[Element], list[Element]]
"""How a question is answered, and how the answer is scored."""


def _choice(question: Question, texts: QtiTexts) -> Shown:
    numbers = {_number(question, place): option for place, option in enumerate(question.options)}
    labels = (_label(number, texts.option(option)) for number, option in numbers.items())
    several = question.response is Response.SELECT_ALL
    cardinality = "Multiple" if several else "Single"
    shown = element("response_lid", element("render_choice", *labels), ident="response1", rcardinality=cardinality)
    if not several:
        return [shown], [_scored([_equal(number) for number, option in numbers.items() if option.correct])]
    each = (_equal(n) if option.correct else element("not", _equal(n)) for n, option in numbers.items())
    return [shown], [_scored([element("and", *each)])]


def _written(question: Question, texts: QtiTexts) -> Shown:
    answers = right_answers(texts.marked.plain(question))
    label = element("response_label", ident="answer1", rshuffle="No")
    shown = element("response_str", element("render_fib", label), ident="response1", rcardinality="Single")
    return [shown], [_scored([_equal(as_line(answer)) for answer in answers])]


def _numbers(question: Question, texts: QtiTexts) -> Shown:
    """Return numbers, each with the lowest and the highest that is right."""
    found = typed_numbers(texts.marked.plain(question)) or TypedNumbers(())
    label = element("response_label", ident="answer1")
    shown = element("response_str", element("render_fib", label, fibtype="Decimal"), ident="response1")
    return [shown], [_scored(_within(number)) for number in found.numbers]


def _within(number: TypedNumber) -> list[Element]:
    low, high = (
        element(n, plain(x), respident="response1") for n, x in (("vargte", number.low), ("varlte", number.high))
    )
    return [low, high] if number.is_range else [element("or", _equal(plain(number.value)), element("and", low, high))]


def _gap(question: Question, texts: QtiTexts) -> Shown:
    """Return a gap. Canvas takes every label for right; the first one is scored."""
    answers = enumerate(right_answers(texts.marked.plain(question)))
    labels = (_label(_number(question, place), texts.plain(answer)) for place, answer in answers)
    shown = element("response_lid", texts.plain(_BLANK), element("render_choice", *labels), ident=f"response_{_BLANK}")
    return [shown], [_scored([_equal(_number(question, 0), f"response_{_BLANK}")], action="Add")]


def _with_gap(question: Question, marked: QuizTexts) -> str:
    """Return the stem with the name of the gap in brackets. Brackets of its own are broken up, or would be gaps too."""
    before, after = (html.replace("[", "<span>[</span>") for html in marked.around_gap(question.stem))
    return f"{before}[{_BLANK}]{after}"


def _pairs(question: Question, texts: QtiTexts) -> Shown:
    pairs = pairs_of(question)
    share = f"{100 / len(pairs):.2f}"
    order = sorted(range(len(pairs)), key=lambda place: hashed(question.id, pairs[place][1]))
    shown, scored = [], []
    for place, (left, _) in enumerate(pairs):
        name = f"response_{_number(question, 500 + place)}"
        labels = (_label(_number(question, other), texts.plain(pairs[other][1])) for other in order)
        shown.append(element("response_lid", texts.side(left), element("render_choice", *labels), ident=name))
        scored.append(_scored([_equal(_number(question, place), name)], share, "Add"))
    return shown, scored


def _ordered(question: Question, texts: QtiTexts) -> Shown:
    places = {text: place for place, text in enumerate(items_of(question))}
    offered = [option.text for option in question.options]
    labels = (_label(_number(question, places[text]), texts.shown(text)) for text in offered)
    shown = element(
        "response_lid",
        element("render_extension", element("ims_render_object", element("flow_label", *labels), shuffle="No")),
        ident="response1",
        rcardinality="Ordered",
    )
    return [shown], [_scored([_equal(_number(question, place)) for place in places.values()])]


_PARTS: Mapping[Response, tuple[str, Callable[[Question, QtiTexts], Shown]]] = {
    Response.CHOICE: ("multiple_choice_question", _choice),
    Response.TRUE_FALSE: ("multiple_choice_question", _choice),
    Response.SELECT_ALL: ("multiple_answers_question", _choice),
    Response.RECALL: ("short_answer_question", _written),
    Response.CLOZE: ("fill_in_multiple_blanks_question", _gap),
    Response.MATCHING: ("matching_question", _pairs),
    Response.ORDER: ("ordering_question", _ordered),
}
"""For each response, Canvas's type of question, and what shows and scores it."""
