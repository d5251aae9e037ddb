"""What is handed to a public function or an exporter is taken, or refused by an error that says what is expected."""

import inspect
import io
import pickle
import re
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import fields

import quizgen
import quizgen.testing
from quizgen import EXPORTERS, ArgumentError, Exporter, ExportError, QuizgenError
from quizgen.kinds.value import WhichValue
from quizgen.wording.sentences import Wording

FACTS = (quizgen.Fact("Danube", "mouth", "Black Sea"), quizgen.Fact("Rhine", "mouth", "North Sea"))
SHEET = quizgen.FactSheet("rivers-k3f", "Rivers", (quizgen.Relation("mouth", value="sea"),), FACTS)
QUIZ = quizgen.build_quiz(SHEET, now=1_790_000_000)
LOCK = quizgen.lock_of(QUIZ)


def _plain(_review: object) -> tuple[object, ...]:
    """A rule that lacks its `@rule`."""
    return ()


WRONG: tuple[object, ...] = (
    *(
        None,
        True,
        3,
        -1,
        2.5,
        Decimal(1),
        "x",
        "",
        "3",
        b"x",
        [],
        ["x"],
        [3],
        {},
        {"x": 3},
        {3: {}},
        {"x": {"y": object}},
    ),
    *(
        object(),
        object,
        set("x"),
        iter("x"),
        io.StringIO("x"),
        Path("nowhere.x"),
        _plain,
        lambda: 3,
        ThreadPoolExecutor,
    ),
    *(SHEET, QUIZ, LOCK, FACTS[0], QUIZ.questions[0] if QUIZ.questions else None, quizgen.FactSheet, quizgen.Quiz),
    *(WhichValue, WhichValue(), [WhichValue], [_plain], quizgen.JsonExporter, quizgen.JsonExporter(), Exporter),
    *(quizgen.Selection(), quizgen.TableOptions(), quizgen.Period(quizgen.Date(1990)), quizgen.Date(1990)),
)
"""Objects of all sorts: whatever an argument is, most of these are no such thing."""

FITTING: Mapping[str, Any] = {
    "sheet": SHEET,
    "quiz": QUIZ,
    "lock": LOCK,
    "before": LOCK,
    "after": LOCK,
    "previous": LOCK,
    "subject": "Danube",
    "relation": "mouth",
    "value": "Black Sea",
    "fact": FACTS[0],
    "asking": quizgen.Asking(SHEET, Wording(SHEET)),
    "kind": "value",
    "stem": "Which?",
    "answer": "Black Sea",
    "asked_for": "value",
    "selection": quizgen.Selection(),
    "rows": [{"river": "Danube", "mouth": "Black Sea"}, {"river": "Rhine", "mouth": "North Sea"}],
    "id": "rivers-k3f",
    "title": "Rivers",
    "severity": "low",
    "reason": "it is long",
    "reference": "ours",
    "text": "1990",
    "source": b"quizgen: 1",
    "reader": "yaml",
    "data": quizgen.quiz_as_data(QUIZ),
    "paths": (),
    "settings": quizgen.SheetSettings(now=1),
    "path": b"{}",
    "folder": Path("nowhere"),
    "read": lambda *_: SHEET,
    "exporter": quizgen.JsonExporter(),
    "asked": quizgen.Asked(quizgen.Question("a", "value", "?", "x"), FACTS[0], SHEET.relations[0], {}),
}
"""What fits the arguments that must be given, by their names."""

STRATEGIES = ("facts", "quizzes", "sheets")

FUNCTIONS: dict[str, Callable[..., Any]] = {
    name: public
    for module in (quizgen, quizgen.testing)
    for name in module.__all__
    if inspect.isfunction(public := getattr(module, name)) and name not in STRATEGIES
}
SLOW = {"check_exporter", "check_kind", "check_reader"}
"""Those that try many sheets where they are given what they expect."""

SAID_ELSEHOW = {"rows", "source", "kinds", "kind", "data"}
"""Arguments of many types: what is wrong with them is told in other words."""

CALLED = {"told", "settings", "read"}
"""Arguments that are functions which quizgen calls: what they raise is their author's."""

PARAMETERS = [
    (name, each.name)
    for name, function in FUNCTIONS.items()
    for each in inspect.signature(function).parameters.values()
    if each.name not in CALLED
]


def arguments_of(function: Callable[..., Any], **given: object) -> inspect.BoundArguments:
    """Return what fits a function, with what is given in its place."""
    parameters = inspect.signature(function).parameters.values()
    needed = {each.name for each in parameters if each.default is each.empty and each.kind is not each.VAR_POSITIONAL}
    chosen = {name: FITTING[name] for name in needed if name in FITTING} | given
    bound = inspect.signature(function).bind_partial()
    bound.arguments.update({each.name: chosen[each.name] for each in parameters if each.name in chosen})
    return bound


def why_wrong(function: Callable[..., Any], **given: object) -> str:
    """Return what the error says that a function raises; empty where it takes what it is given."""
    bound = arguments_of(function, **given)
    try:
        made = function(*bound.args, **bound.kwargs)
        list(made) if inspect.isgenerator(made) else None
    except (QuizgenError, AssertionError) as error:
        return str(error)
    return ""


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("name", "parameter"), PARAMETERS)
def test_a_wrong_argument_is_an_error_that_says_what_is_expected(
    name: str, parameter: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No other error leaves the library, whichever object is given for whichever argument."""
    monkeypatch.chdir(tmp_path)
    function = FUNCTIONS[name]
    is_many = inspect.signature(function).parameters[parameter].kind is inspect.Parameter.VAR_POSITIONAL
    said = why_wrong(function, **{parameter: (object(),) if is_many else object()})
    assert parameter in said or parameter in SAID_ELSEHOW
    for value in WRONG:
        fits = isinstance(value, Exporter | WhichValue) or value is WhichValue or callable(value)
        if not (name in SLOW and fits):
            why_wrong(function, **{parameter: (value,) if is_many else value})


@pytest.mark.parametrize(
    ("name", "given", "named", "said"),
    [
        ("lock_of", [SHEET], {}, "'quiz' of lock_of is a FactSheet, and must be a Quiz (build_quiz(sheet) makes one)"),
        ("build_quiz", [QUIZ], {}, "'sheet' of build_quiz is a Quiz, and must be a FactSheet (read_facts(…) or sheet"),
        ("build_quiz", [SHEET], {"lock": "a.json"}, "'a.json', and must be a Lock or None (read_lock(path) reads one"),
        ("build_quiz", [SHEET], {"distractors": "3"}, "is '3', and must be a whole number or None (write 3)"),
        ("build_quiz", [SHEET], {"seed": "x"}, "'seed' of build_quiz is 'x', and must be a whole number or None"),
        ("build_quiz", [SHEET], {"seed": True}, "'seed' of build_quiz is True, and must be a whole number or None"),
        ("build_quiz", [SHEET], {"seed": 3.0}, "is 3.0, and must be a whole number or None (write 3)"),
        ("build_quiz", [SHEET], {"kinds": "value"}, "'kinds' of build_quiz is 'value', and must be a list"),
        ("build_quiz", [SHEET], {"distractor": 3}, "has no argument 'distractor' (did you mean 'distractors'?)"),
        ("build_quiz", [], {}, "build_quiz lacks its argument 'sheet' (write build_quiz(sheet))"),
        ("select", [QUIZ], {"quiz": QUIZ, "selection": quizgen.Selection()}, "select is given 'quiz' twice"),
        ("build_quiz", [SHEET], {"colour": 3}, "build_quiz has no argument 'colour' (it has difficulty, distractors,"),
        ("check", [SHEET, QUIZ], {"rules": [_plain]}, "'rules' of check holds the function _plain, and must be a list"),
        ("check", [SHEET, QUIZ], {"rules": [_plain]}, "each item a Rule (put @rule(…) above it)"),
        (
            "diff",
            [LOCK, QUIZ],
            {},
            "'after' of diff is a Quiz, and must be a Lock (read_lock(path) reads one, lock_of(",
        ),
        ("select", [QUIZ, quizgen.Selection], {}, "is the class Selection, and must be a Selection (write Selection("),
        ("rule", [_plain], {}, "rule takes no argument without its name (write rule(id=…, severity=…, reason=…, refer"),
        ("parse_number", ["12 000,5"], {}, "'12 000,5' is no number whose decimals stand behind '.' (write 2850,"),
        ("parse_date", ["31.12.1999"], {}, "'31.12.1999' is no date (write 2019-08-21, 2019-08, 2019 or 44 BC)"),
    ],
)
def test_the_error_says_what_was_given_what_was_expected_and_what_to_write(
    name: str, given: list[object], named: dict[str, object], said: str
) -> None:
    """A wrong argument is also a TypeError and a ValueError, as everywhere in Python."""
    with pytest.raises(ArgumentError) as caught:
        FUNCTIONS[name](*given, **named)
    assert said in str(caught.value)
    assert isinstance(caught.value, TypeError)
    assert isinstance(caught.value, ValueError)


def test_public_functions_can_be_sent_to_another_process() -> None:
    """Each is found again by its name, and is the same one whenever it is asked for."""
    for name, function in FUNCTIONS.items():
        assert pickle.loads(pickle.dumps(function)) is function, name  # noqa: S301 - our own
        assert inspect.signature(function) == inspect.signature(inspect.unwrap(function))


def test_a_kind_may_be_given_by_its_class() -> None:
    """As `--kind module:Kind` does."""
    assert quizgen.build_quiz(SHEET, kinds=[WhichValue]) == quizgen.build_quiz(SHEET, kinds=[WhichValue()])  # type: ignore[list-item]
    with pytest.raises(QuizgenError, match=r"is no kind.*\(write WhichValue\(\)\)"):
        quizgen.check(SHEET, QUIZ, kinds=[WhichValue])


@pytest.mark.parametrize(
    ("make", "given"),
    [
        (record, field.alias)
        for record in (quizgen.Selection, quizgen.TableOptions, quizgen.SheetSettings)
        for field in fields(record)
    ],
)
def test_what_a_program_sets_is_held_to_its_type(make: Any, given: str) -> None:
    """A record of settings is refused as it is made, so that nothing fails for it later."""
    needed = {"now": 1} if make is quizgen.SheetSettings else {}
    with pytest.raises(ArgumentError, match=f"'{given}' of a {make.__name__} is "):
        make(**{**needed, given: object()})
    for value in WRONG:
        try:
            made = make(**{**needed, given: value})
        except ArgumentError:
            continue
        if make is quizgen.Selection:
            why_wrong(quizgen.select, selection=made)


def test_a_year_is_a_period_with_an_end() -> None:
    """What an error says to write for a year, is that year alone."""
    with pytest.raises(ArgumentError, match=re.escape("write Period(Date(1990), Date(1990)) for a year")):
        quizgen.judge(SHEET, "Danube", "mouth", "Black Sea", 1990)  # type: ignore[arg-type]


def test_files_are_named_by_paths(tmp_path: Path) -> None:
    """An exporter and a lock say so where they are given anything else."""
    writers: list[Any] = [quizgen.lock_of(QUIZ).write, lambda path: quizgen.JsonExporter().write(QUIZ, path)]
    for write in writers:
        with pytest.raises(ExportError, match="a file is named by a text or a Path, not 3"):
            write(3)
        write(str(tmp_path / "x"))


@pytest.mark.parametrize("entry", EXPORTERS, ids=lambda entry: entry.name)
def test_an_exporter_refuses_what_is_no_quiz_and_options_of_another_type(
    entry: quizgen.ExporterEntry, tmp_path: Path
) -> None:
    """Its methods take a quiz alone, and each of its options is held to its type."""
    for value in WRONG:
        if isinstance(value, quizgen.Quiz):
            continue
        with pytest.raises(ExportError, match="writes a Quiz, not"):
            entry.make().content(value)  # type: ignore[arg-type]
        with pytest.raises(ExportError, match="writes a Quiz, not"):
            entry.make().write(value, tmp_path / "x")  # type: ignore[arg-type]
    for option in fields(entry.make):
        for value in WRONG:
            try:
                entry.make(**{option.alias: value})
            except ExportError:
                continue
