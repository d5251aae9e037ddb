"""The items of QTI 1.2 as questions. What type an item is, Canvas says in a field; others show it by its parts."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Protocol

from attrs import evolve, field, frozen

from quizgen.errors import Place
from quizgen.quiz import GAP
from quizgen.readers.quizzes.not_taken import NotTaken
from quizgen.readers.quizzes.rich_text import NOTHING, RichText
from quizgen.readers.quizzes.typed_answers import numbers_to_write, words_to_write
from quizgen.readers.quizzes.written import FULL, WrittenOption, WrittenQuestion
from quizgen.readers.quizzes.xml import Element

OURS = "quizgen_"
"""What the ident of an item begins with that quizgen wrote. Its title is the question's id."""

SORTS = {
    "essay_question": "essay",
    "file_upload_question": "essay",
    "text_only_question": "description",
    "calculated_question": "calculated",
    "multiple_dropdowns_question": "gap text with choices",
}
"""Types that are left out, and what the summary calls them. Any other is "of another type"."""

GENERAL, RIGHT, WRONG = "general", "correct", "general_incorrect"
"""What the idents of feedback begin with that is read after any answer, after a right one, and after a wrong one."""

FEEDBACK = "_fb"
"""What they end in."""


class Texts(Protocol):
    """Returns the text of a material, with some of it replaced."""

    def __call__(self, material: Element | None, *gaps: tuple[str, str]) -> RichText:
        """Return the text."""


@frozen
class QtiItem:
    """An item, and how its texts are read."""

    element: Element
    """The item."""
    place: Place
    """Where it begins."""
    text: Texts = field(repr=False)
    """Reads a text."""

    @property
    def type(self) -> str:
        """The type that a field names, or that its parts show."""
        for each in below(self.element, "qtimetadatafield"):
            label, entry = each.first("fieldlabel"), each.first("fieldentry")
            if (
                label
                and entry
                and entry.text.strip()
                and label.text.strip() in ("question_type", "qmd_itemtype", "cc_profile")
            ):
                return _SAME.get(entry.text.strip(), entry.text.strip())
        lids = list(below(self.element, "response_lid"))
        if lids:
            is_one = lids[0].attributes.get("rcardinality", "Single").casefold() == "single"
            return "matching_question" if len(lids) > 1 else f"multiple_{'choice' if is_one else 'answers'}_question"
        return "short_answer_question" if any(below(self.element, "render_fib")) else ""

    @property
    def stem(self) -> Element | None:
        """The material that asks."""
        presentation = self.element.first("presentation")
        return next(_materials(presentation), None) if presentation else None

    @property
    def labels(self) -> dict[str, Element]:
        """The answers that are offered, by their idents."""
        return {each.attributes.get("ident", ""): each for each in below(self.element, "response_label")}

    @property
    def scored(self) -> list[Element]:
        """The conditions under which points are given."""
        return [each for each in below(self.element, "respcondition") if _points(each) > 0]

    def right(self) -> list[tuple[str, str]]:
        """Return what is right, as pairs of the ident of a response and of an answer, or its text."""
        positive = (each for condition in self.scored for each in _positive(condition))
        return [(each.attributes.get("respident", ""), each.text.strip()) for each in positive]

    def feedback(self) -> dict[str, RichText]:
        """Return what is said to each answer, by its ident, and GENERAL, RIGHT and WRONG."""
        texts = {_ident(each, "ident"): self.text(each) for each in below(self.element, "itemfeedback")}
        said = dict(texts)
        for condition in below(self.element, "respcondition"):
            answers = [each.text.strip() for each in below(condition, "varequal")]
            for shown in condition.all("displayfeedback"):
                name = _ident(shown, "linkrefid")
                if name not in (GENERAL, RIGHT, WRONG) and len(answers) == 1:
                    said[answers[0]] = texts.get(name, NOTHING)
        return said


def question_of(item: QtiItem) -> WrittenQuestion:
    """Return the question of an item. Raises NotTaken where it is broken, or of a type that is left out."""
    read = _READERS.get(item.type)
    if read is None:
        raise NotTaken(f"it is of the type '{item.type}'", sort=SORTS.get(item.type, "of another type"))
    said = item.feedback()
    lost = [
        f"what is said to {which} answers" for name, which in ((RIGHT, "right"), (WRONG, "wrong")) if said.get(name)
    ]
    ident, title = (item.element.attributes.get(name, "") for name in ("ident", "title"))
    shared = WrittenQuestion(
        place=item.place,
        stem=item.text(item.stem),
        options=(),
        given=title if ident.startswith(OURS) else ident,
        note=said.get(GENERAL, NOTHING),
        lost=tuple(lost),
        shuffled=any(each.attributes.get("shuffle", "").casefold() == "yes" for each in below(item.element, _RENDERED)),
    )
    return read(item, shared, said)


_RENDERED = "render_choice"
"""The element that says whether its answers are shuffled. If it says nothing, they are not."""


def below(element: Element, *names: str) -> Iterator[Element]:
    """Yield the elements of some names within an element, wherever, in their order."""
    waiting = [*reversed(element.children)]
    while waiting:
        each = waiting.pop()
        if each.name in names:
            yield each
        waiting += reversed(each.children)


def _ident(element: Element, name: str) -> str:
    return element.attributes.get(name, "").removesuffix(FEEDBACK)


def _materials(element: Element) -> Iterator[Element]:
    """Yield the materials of an element that are no part of what is offered."""
    for each in element.children:
        if each.name == "material":
            yield each
        elif each.name in ("flow", "flow_mat"):
            yield from _materials(each)


def _points(condition: Element) -> float:
    """Return how much a condition adds to the score."""
    for each in condition.all("setvar"):
        try:
            return float(each.text)
        except ValueError:
            continue
    return 0.0


def _positive(element: Element) -> Iterator[Element]:
    """Yield what must be equal for a condition, but not what must not be."""
    for each in element.children:
        if each.name == "varequal":
            yield each
        elif each.name != "not":
            yield from _positive(each)


def _choice(item: QtiItem, shared: WrittenQuestion, said: Mapping[str, RichText]) -> WrittenQuestion:
    right = {answer for _, answer in item.right()}
    count = len(right & item.labels.keys())
    several = item.type == "multiple_answers_question"
    share = FULL / count if several and count > 1 else FULL
    options = (
        WrittenOption(item.text(label), share if ident in right else 0.0, reason=said.get(ident, NOTHING))
        for ident, label in item.labels.items()
    )
    return evolve(shared, options=tuple(options), several=several)


def _truth(item: QtiItem, shared: WrittenQuestion, said: Mapping[str, RichText]) -> WrittenQuestion:
    """Return a statement to be judged, or a choice where its options are not True and False."""
    choice = _choice(item, shared, said)
    found = {option.text.reading.casefold(): option for option in choice.options}
    if sorted(found) != ["false", "true"]:
        return choice
    options = (WrittenOption(word, found[word].credit, reason=found[word].reason) for word in ("true", "false"))
    return evolve(shared, options=tuple(options), response="true_false")


def _words(item: QtiItem, shared: WrittenQuestion, said: Mapping[str, RichText]) -> WrittenQuestion:  # noqa: ARG001 - as others
    typed = words_to_write([WrittenOption(text.replace("*", r"\*"), FULL) for _, text in item.right()])
    return evolve(shared, options=typed.options, response="recall", lost=(*shared.lost, *typed.lost))


def _numbers(item: QtiItem, shared: WrittenQuestion, said: Mapping[str, RichText]) -> WrittenQuestion:  # noqa: ARG001 - as others
    answers = []
    for condition in item.scored:
        equal = [each.text.strip() for each in _positive(condition)]
        low, high = (next((x.text.strip() for x in below(condition, *n)), "") for n in (_FROM, _UP_TO))
        if equal:
            answers.append((WrittenOption(equal[0], FULL), _tolerance(equal[0], low, high)))
        elif low and high:
            answers.append((WrittenOption(f"{low}..{high}", FULL), "0"))
    typed = numbers_to_write(answers)
    lost = (*shared.lost, *typed.lost)
    return evolve(shared, options=typed.options, also=typed.also, response="recall", lost=lost)


def _tolerance(number: str, low: str, high: str) -> str:
    try:
        return f"{max(Decimal(high) - Decimal(number), Decimal(number) - Decimal(low)):f}"
    except InvalidOperation:
        return "0"


_FROM, _UP_TO = ("vargte", "vargt"), ("varlte", "varlt")
"""What says from where on, and up to where, a number is right. Canvas leaves out the lower end of a precision."""


def _pairs(item: QtiItem, shared: WrittenQuestion, said: Mapping[str, RichText]) -> WrittenQuestion:  # noqa: ARG001 - as others
    lefts = {each.attributes.get("ident", ""): each for each in below(item.element, "response_lid")}
    labels = item.labels
    pairs = []
    for response, answer in item.right():
        if response not in lefts or answer not in labels:
            raise NotTaken("a pair of it has a side that is not there", "export it again")
        pairs.append((item.text(next(_materials(lefts[response]), None)), item.text(labels[answer])))
    used = {answer for _, answer in item.right()}
    lost = ["partners that belong to nothing"] if {i for i in labels if i not in used} else []
    return evolve(shared, pairs=tuple(pairs), response="matching", lost=(*shared.lost, *lost))


def _order(item: QtiItem, shared: WrittenQuestion, said: Mapping[str, RichText]) -> WrittenQuestion:  # noqa: ARG001 - as others
    labels = item.labels
    order = [labels[answer] for _, answer in item.right() if answer in labels]
    options = tuple(WrittenOption(item.text(label), FULL) for label in order)
    return evolve(shared, options=options, response="order")


def _gap(item: QtiItem, shared: WrittenQuestion, said: Mapping[str, RichText]) -> WrittenQuestion:  # noqa: ARG001 - as others
    """Return a sentence with a gap, whose name stands in brackets in the stem."""
    responses = [*below(item.element, "response_lid"), *below(item.element, "response_str")]
    if len(responses) != 1:
        raise NotTaken(f"it has {len(responses)} gaps, and a question has one", sort="with several gaps")
    name = responses[0].attributes.get("ident", "").removeprefix("response_")
    labels = item.labels
    options = (WrittenOption(item.text(label), FULL) for label in labels.values())
    stem = item.text(item.stem, (f"[{name}]", GAP))
    return evolve(shared, stem=stem, options=tuple(options), response="cloze")


_SAME = {
    "cc.multiple_choice.v0p1": "multiple_choice_question",
    "cc.true_false.v0p1": "true_false_question",
    "cc.multiple_response.v0p1": "multiple_answers_question",
    "cc.fib.v0p1": "short_answer_question",
    "cc.essay.v0p1": "essay_question",
    "Multiple Choice": "multiple_choice_question",
    "True/False": "true_false_question",
}
"""Names of other programs for Canvas's types."""

_READERS: Mapping[str, Callable[[QtiItem, WrittenQuestion, Mapping[str, RichText]], WrittenQuestion]] = {
    "multiple_choice_question": _truth,
    "multiple_answers_question": _choice,
    "true_false_question": _truth,
    "short_answer_question": _words,
    "numerical_question": _numbers,
    "matching_question": _pairs,
    "ordering_question": _order,
    "fill_in_multiple_blanks_question": _gap,
}
"""For each type that can be asked, what reads it."""
