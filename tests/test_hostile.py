"""Input that is meant to do harm, or that goes wrong by accident: each row says what happens."""

import contextlib
import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import evolve
from exporters.markup import parse
from exporters.profiles import Profile
from sheets import HEAD

from quizgen import SheetError, build_quiz, read_facts
from quizgen.errors import ExportError
from quizgen.exporters import EXPORTERS
from quizgen.quiz import Quiz

RELATION = "relations:\n  mouth: {value: sea, values: one}\n"
FACTS = "facts:\n  Danube: {mouth: Black Sea}\n  Rhine: {mouth: North Sea}\n  Volga: {mouth: Caspian Sea}\n"
BOMB = "".join(f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12))
PNG = b"\x89PNG\r\n\x1a\n" + bytes(8)
TABLE = "river,mouth [one]\nDanube,Black Sea\nRhine,North Sea\nVolga,Caspian Sea\n"


def template(text: str) -> str:
    """Return a sheet with this template."""
    return f'{HEAD}relations:\n  mouth: {{value: sea, values: one, ask: "{text}"}}\n{FACTS}'


def picture(name: str) -> str:
    """Return a sheet with this picture."""
    return f"{HEAD}{RELATION}{FACTS}  X: {{mouth: {{value: Y, picture: '{name}', alt: a river}}}}\n"


REFUSED = {
    "aliases that multiply": ("s.yaml", f"{HEAD}entities:\n  a0: &a0 {{aliases: [x]}}\n{BOMB}", "no anchors"),
    "3,000 brackets": ("s.yaml", f"{HEAD}facts: {'[' * 3000}{']' * 3000}\n", "nested more than 20 levels"),
    "3,000 levels": ("s.yaml", HEAD + "".join(f"{' ' * n}a:\n" for n in range(3000)), "nested more than 20 levels"),
    "100,000 open brackets": ("s.yaml", f"{HEAD}facts: {'[' * 100_000}", "nested more than 20 levels"),
    "a key twice": ("s.yaml", f"{HEAD}{RELATION}{FACTS}  Rhine: {{mouth: Baltic Sea}}\n", "'Rhine' twice"),
    "a command of YAML": ("s.yaml", f"{HEAD}facts: !!python/object/apply:os.system [ls]\n", "no YAML tags"),
    "a text of 10 MB": (
        "s.yaml",
        f"{HEAD}{RELATION}{FACTS}  X: {{mouth: {'y' * 10_000_000}}}\n",
        "10,000,000 characters",
    ),
    "a cell of 10 MB": ("s.csv", f"{TABLE}X,{'y' * 10_000_000}\n", "more than 131,072 characters"),
    "names that differ in normalisation": (
        "s.yaml",
        f"{HEAD}{RELATION}{FACTS}  Café: {{mouth: A}}\n  Cafe\u0301: {{mouth: B}}\n",
        "'Café' twice",
    ),
    "rows that differ in normalisation": ("s.csv", f"{TABLE}Café,A\nCafe\u0301,B\n", "'Café' has a second row"),
    "NUL": ("s.yaml", f"{HEAD}{RELATION}{FACTS}  X: {{mouth: a\x00b}}\n", "U+0000"),
    "NUL in a table": ("s.csv", f"{TABLE}X,a\x00b\n", "U+0000"),
    "NUL by an escape": ("s.yaml", f'{HEAD}{RELATION}{FACTS}  X: {{mouth: "a\\0b"}}\n', "U+0000"),
    "half a surrogate": (
        "s.yaml",
        f'{HEAD}{RELATION}{FACTS}  X: {{mouth: "\\ud800"}}\n',
        "no character is written like this",
    ),
    "half a surrogate in bytes": ("s.csv", f"{TABLE}X,\ud800\n", "not UTF-8"),
    "a template that fills the memory": ("s.yaml", template("{{ 'a' * 10**9 }}"), "this one has a 'mul'"),
    "a template that pads": ("s.yaml", template("{{ '%999999999d' | format(1) }}"), "not 'format'"),
    "a template that centres": ("s.yaml", template("{{ subject | center(999999999) }}"), "not 'center'"),
    "a template without end": ("s.yaml", template("{% for i in range(10**9) %}x{% endfor %}"), "this one has a 'for'"),
    "a template that calls itself": (
        "s.yaml",
        template("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"),
        "a template may hold variables",
    ),
    "a template that looks around": ("s.yaml", template("{{ subject.__class__.__mro__ }}"), "this one has a 'getattr'"),
    "a template that reads a file": ("s.yaml", template("{% include '/etc/passwd' %}"), "this one has a 'include'"),
    "a deep template": ("s.yaml", template("{{ " + "(" * 4000 + "subject" + ")" * 4000 + " }}"), "nested too deeply"),
    "a long chain of filters": ("s.yaml", template("{{ subject" + "|upper" * 1400 + " }}"), "nested too deeply"),
    "a chain of filters that Python reads for ever": (
        "s.yaml",
        template("{{ subject" + "|upper" * 300 + " }}"),
        "nested too deeply",
    ),
    "100 ifs in one another": (
        "s.yaml",
        template("{% if value %}" * 100 + "x" + "{% endif %}" * 100),
        "nested too deeply",
    ),
    "an if of 300 branches": (
        "s.yaml",
        template("{% if value %}" + "{% elif value %}" * 300 + "{% endif %}"),
        "too long a chain",
    ),
    "a template of 20,000 characters": ("s.yaml", template("x" * 20_000), "20,000 characters; 10,000 are the most"),
    "a number of 5,000 digits": (
        "s.yaml",
        f"{HEAD}relations:\n  n: {{value: number}}\nfacts:\n  A: {{n: {'9' * 5000}}}\n",
        "number",
    ),
    "a table outside the folder": ("s.yaml", f"{HEAD}tables: [../s.csv]\n", "outside the sheet's folder"),
    "a table by its whole path": ("s.yaml", f"{HEAD}tables: [/etc/passwd]\n", "outside the sheet's folder"),
    "a table by a path of Windows": ("s.yaml", f"{HEAD}tables: ['C:\\x.csv']\n", "outside the sheet's folder"),
    "a table behind a link": ("s.yaml", f"{HEAD}tables: [link.csv]\n", "leads outside the sheet's folder"),
    "a table that is a folder": ("s.yaml", f"{HEAD}tables: [folder]\n", "no table 'folder'"),
    "a picture on the network": ("s.yaml", picture("https://example.org/x.png"), "nothing is fetched from the network"),
    "a picture of a program": ("s.yaml", picture("javascript:alert(1)"), "nothing is fetched from the network"),
    "a picture outside the folder": ("s.yaml", picture("../outside.png"), "outside the sheet's folder"),
    "a picture behind a link": ("s.yaml", picture("link.png"), "leads outside the sheet's folder"),
    "a picture with a program": ("s.yaml", picture("evil.svg"), "no picture that can be shown"),
    "a picture that is none": ("s.yaml", picture("fake.png"), "no picture that can be shown"),
    "entities of XML": ("s.xml", '<!DOCTYPE quiz [<!ENTITY a "a">]><quiz><question/></quiz>', "document type"),
}
"""What a sheet holds, and what is said of it."""


@pytest.mark.parametrize("name", REFUSED)
def test_harmful_input_is_refused_with_its_place(name: str, tmp_path: Path) -> None:
    """The sheet is refused by a short word on what is wrong and where."""
    (tmp_path / "outside.csv").write_text(TABLE, encoding="utf-8")
    folder = tmp_path / "sheets"
    (folder / "folder").mkdir(parents=True)
    (folder / "link.csv").symlink_to(tmp_path / "outside.csv")
    (tmp_path / "outside.png").write_bytes(PNG)
    (folder / "link.png").symlink_to(tmp_path / "outside.png")
    (folder / "fake.png").write_text("<html>", encoding="utf-8")
    (folder / "evil.svg").write_text(
        "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", encoding="utf-8"
    )
    file, text, message = REFUSED[name]
    (folder / file).write_bytes(text.encode("utf-8", errors="surrogatepass"))
    with pytest.raises(SheetError, match=re.escape(message)) as error:
        read_facts(folder / file)
    assert all(problem.place for problem in error.value.problems)
    assert len(str(error.value)) < 2000


ALIASES = ", ".join(f"a{n}" for n in range(100_000))
READ = {
    "100,000 aliases": f"{HEAD}entities:\n  Danube: {{aliases: [{ALIASES}]}}\n{RELATION}{FACTS}",
    "names of 10,000 characters": f"{HEAD}{RELATION}{FACTS}"
    + "".join(f"  ? {letter * 10_000}\n  : {{mouth: {letter * 9_999}x}}\n" for letter in "abcd"),
    "a lone byte order mark": f"\ufeff{HEAD}{RELATION}{FACTS}",
    "other line ends": f"{HEAD}{RELATION}{FACTS}".replace("\n", "\r\n"),
}
"""What is unusual and does no harm."""


@pytest.mark.parametrize("name", READ)
def test_unusual_input_is_read_and_written(name: str, tmp_path: Path) -> None:
    """The sheet is read, and every exporter writes it."""
    (tmp_path / "s.yaml").write_text(READ[name], encoding="utf-8", newline="")
    quiz = build_quiz(read_facts(tmp_path / "s.yaml"))
    assert quiz.questions
    for entry in EXPORTERS:
        with contextlib.suppress(ExportError):  # nothing of it fits on a flashcard
            assert entry.make().export(quiz)


def test_a_sentence_that_a_template_makes_too_long_is_an_error(tmp_path: Path) -> None:
    """A template that repeats a long name fills no memory: the question is refused, with its template's place."""
    long = f"facts:\n  ? {'x' * 90_000}\n  : {{mouth: A}}\n  B: {{mouth: C}}\n"
    text = template("{{ subject }} {{ subject }}").replace(FACTS, long)
    (tmp_path / "s.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(SheetError, match=r"s\.yaml:5:.* it writes 180,001 characters; 100,000 are the most"):
        build_quiz(read_facts(tmp_path / "s.yaml"))


def test_large_files_are_refused_unless_asked_for(tmp_path: Path) -> None:
    """A file above the limit is refused before it is taken apart; the limit can be raised."""
    path = tmp_path / "s.yaml"
    path.write_text(f"{HEAD}{RELATION}{FACTS}" + "# comment\n" * 200_000, encoding="utf-8")
    with pytest.raises(SheetError, match="larger than 1 MB"):
        read_facts(path, limit=1_000_000)
    assert read_facts(path).facts


def test_a_file_without_end_is_refused() -> None:
    """A device that never ends is read up to the limit only."""
    with pytest.raises(SheetError, match="larger than 1 MB"):
        read_facts("/dev/zero", reader="table", limit=1_000_000)


@pytest.mark.parametrize(
    ("text", "is_odd"),
    [
        ("Black \u202eaeS\u202c", True),
        ("Black \u2066Sea", True),
        ("Black Sea\u2069", True),
        ("\u2067بحر\u2069", False),
        ("بحر\u200f!", False),
    ],
)
def test_marks_that_turn_text_are_warned_of(text: str, is_odd: bool, tmp_path: Path) -> None:
    """Overrides, and marks that are never closed, are remarked on with their place; marks in pairs are not."""
    path = tmp_path / "s.yaml"
    path.write_text(f"{HEAD}{RELATION}facts:\n  Danube: {{mouth: '{text}'}}\n", encoding="utf-8")
    said = [str(remark) for remark in read_facts(path).remarks if "turn the direction" in remark.message]
    assert len(said) == is_odd
    assert not is_odd or said[0].startswith(f"{path}:7:")
    assert "\u202e" not in "".join(said)


NASTY = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src='https://example.org/x.png'>",
    "<a href='javascript:alert(1)'>here</a>",
    "</script><svg onload=alert(1)>",
    "<!-- a",
    "]]> b",
    "[sound:x.mp3]",
    "[latex]\\input{/etc/passwd}[/latex]",
    "[$]x[/$]",
    "{{c1::hidden}}",
    "{{Stem}} {{#Why}}",
    "\\(x\\) and \\[y\\]",
    '=HYPERLINK("https://example.org")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "&lt;b&gt; &amp;",
    "' onmouseover='alert(1)",
    '" onfocus="alert(1)',
    "../../etc/passwd",
    "a\u2028b",
)


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Quiz:
    """A quiz in which every text is one of the nasty ones, read from a sheet."""
    names = [json.dumps(text) for text in NASTY]
    rows = "".join(
        f"  {json.dumps(f'{text} of')}: {{mouth: {{value: {name}, note: {name}, at: {name}, tags: [{name}]}}}}\n"
        for text, name in zip(NASTY, names, strict=True)
    )
    ask = "questions:\n" + "".join(
        f"  - {{id: n{number}, ask: {name}, answer: right, distractors: {{{name}: {name}, wrong: {name}}}}}\n"
        for number, name in enumerate(names)
    )
    path = tmp_path_factory.mktemp("nasty") / "s.yaml"
    text = f"quizgen: 1\nid: nasty\ntitle: {json.dumps(''.join(NASTY[:5]))}\n{RELATION}facts:\n{rows}{ask}"
    path.write_text(text, encoding="utf-8")
    return build_quiz(read_facts(path))


def texts_of(quiz: Quiz) -> set[str]:
    """Return the stems and options of a quiz."""
    return {question.stem for question in quiz.questions} | {
        option.text for question in quiz.questions for option in question.options
    }


@pytest.mark.parametrize("entry", [entry for entry in EXPORTERS if entry.endings[0].endswith(".html")])
def test_no_page_obeys_what_was_text(entry: object, nasty: Quiz) -> None:
    """An HTML parser finds no element, handler or address that the sheet put there."""
    make = entry.make  # type: ignore[attr-defined]
    plain = build_page(make().export(evenly_named(nasty)))
    page = build_page(make().export(nasty))
    assert page == plain


def build_page(content: bytes) -> tuple[set[str], set[str], list[str]]:
    """Return the elements, the names of attributes and the addresses of a page."""
    elements = list(parse(content.decode()).walk())
    addresses = [
        value or ""
        for element in elements
        for name, value in element.attributes.items()
        if name in ("src", "href", "action", "data", "srcset") and not (value or "").startswith(("#", "data:"))
    ]
    return (
        {element.tag for element in elements},
        {name for element in elements for name in element.attributes},
        addresses,
    )


def evenly_named(quiz: Quiz) -> Quiz:
    """Return a quiz of the same shape in which each nasty text is a harmless one of the same length."""

    def tame(text: str) -> str:
        return re.sub(r"[^\w\s?]", "x", text)

    questions = []
    for question in quiz.questions:
        options = tuple(
            evolve(o, text=f"{tame(o.text)}{n}", rationale=tame(o.rationale)) for n, o in enumerate(question.options)
        )
        answer = tame(question.answer_text)
        if options:
            answer = next(option.text for option in options if option.correct)
        tamed = evolve(question, options=options, answer=answer, explanation=tame(question.explanation))
        tamed = evolve(tamed, stem=tame(question.stem), source=tame(question.source), note=tame(question.note))
        questions.append(tamed)
    return evolve(quiz, title=tame(quiz.title), deck="Deck", questions=tuple(questions))


def test_anki_takes_it_and_shows_it_as_text(nasty: Quiz, tmp_path: Path) -> None:
    """The real Anki imports every note, and its fields hold the texts; nothing is played, typeset or hidden."""
    profile = Profile(tmp_path)
    try:
        profile.add(nasty)
        notes = profile.notes()
        assert len(notes) == len(nasty.questions)
        stems = {parse(note["Stem"]).text.strip() for note in notes}
        wanted = {re.sub(r"\s+", " ", question.stem) for question in nasty.questions}
        assert {re.sub(r"\s+", " ", stem) for stem in stems} == wanted
        for card in profile.cards():
            assert not card.question_av_tags()
            assert "[latex" not in card.question()
            assert not parse(card.question()).all("img")
    finally:
        profile.close()


@pytest.mark.parametrize(
    "entry", [entry for entry in EXPORTERS if any(".csv" in e or ".tsv" in e for e in entry.endings)]
)
def test_no_spreadsheet_computes_what_was_text(entry: object, nasty: Quiz) -> None:
    """No cell begins with a character that makes a spreadsheet take it for a formula."""
    content = entry.make().export(nasty).decode("utf-8-sig")  # type: ignore[attr-defined]
    for row in csv.reader(io.StringIO(content)):
        assert not [cell for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r")]


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
        {"LC_ALL": "C", "TZ": "America/St_Johns", "PYTHONUTF8": "0"},
        {"LC_ALL": "de_DE.ISO-8859-1", "PYTHONHASHSEED": "7", "PYTHONUTF8": "0"},
    ],
)
def test_locale_and_time_zone_change_no_byte(environment: dict[str, str], tmp_path: Path) -> None:
    """The same sheet gives the same files in a Turkish, a plain and a German system, wherever it stands."""
    sheet = tmp_path / "s.yaml"
    text = f"{HEAD}revised: 2026-01-01\n{RELATION}{FACTS}  İzmit: {{mouth: Ägäis}}\n"
    sheet.write_text(text, encoding="utf-8")
    results = []
    for number, extra in enumerate([{"LC_ALL": "C.UTF-8", "TZ": "UTC"}, environment]):
        out = tmp_path / str(number)
        command = [sys.executable, "-m", "quizgen", "build", str(sheet), "--out", str(out)]
        done = subprocess.run(command, env={**os.environ, **extra}, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        results.append({path.name: path.read_bytes() for path in out.iterdir()})
    assert results[0] == results[1]
