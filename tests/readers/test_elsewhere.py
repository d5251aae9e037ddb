"""Quizzes made elsewhere: which reader takes a file, what becomes of it, and that no input breaks one."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from readers.elsewhere import AIKEN, GIFT, MOODLE, QUESTIONS, read

from quizgen import SheetError, read_facts
from quizgen.cli import main
from quizgen.errors import Problem
from quizgen.readers import READERS
from quizgen.sheet import AuthoredQuestion

FILES = {
    "gift": ("q.gift", GIFT),
    "aiken": ("q.aiken", AIKEN),
    "moodle": ("q.xml", MOODLE),
    "questions": ("q.csv", QUESTIONS),
}


@pytest.mark.parametrize(
    ("name", "text", "count"),
    [
        ("q.gift", GIFT, 10),
        ("q.txt", GIFT, 10),
        ("q.aiken", AIKEN, 2),
        ("q.TXT", AIKEN, 2),
        ("q.xml", MOODLE, 2),
        ("q.csv", QUESTIONS, 2),
        ("q.tsv", QUESTIONS.replace(",", "\t"), 2),
    ],
)
def test_the_reader_is_found_by_ending_then_by_content(name: str, text: str, count: int, tmp_path: Path) -> None:
    """A .txt is Aiken where a line names an answer, else GIFT; a table with stem and key is questions."""
    assert len(read(tmp_path, name, text).questions) == count


def test_a_text_of_no_known_form_says_so(tmp_path: Path) -> None:
    """A .txt that is neither is an error that names --from."""
    with pytest.raises(SheetError, match=r"by what is in it .*reader=…"):
        read(tmp_path, "q.txt", "Dear diary,\n")


def test_the_help_names_every_reader() -> None:
    """--from lists the readers there are, and refuses any other."""
    done = CliRunner().invoke(main, ["check", "--help"])
    for entry in READERS:
        assert entry.name in done.stdout
    refused = CliRunner().invoke(main, ["check", "x", "--from", "word"])
    assert refused.exit_code == 2
    assert "'word' is no reader; there are yaml" in refused.stderr


@pytest.mark.parametrize("reader", FILES)
def test_an_old_quiz_becomes_a_deck_and_is_linted(reader: str, tmp_path: Path) -> None:
    """Building writes its outputs and says what was left out; check and show read it too."""
    name, text = FILES[reader]
    (tmp_path / name).write_text(text, encoding="utf-8")
    sheet = str(tmp_path / name)
    done = CliRunner().invoke(
        main, ["build", sheet, "-o", str(tmp_path / "x.apkg"), "-o", str(tmp_path / "x.html")], catch_exceptions=False
    )
    assert done.exit_code == 0, done.stderr
    assert (tmp_path / "x.apkg").stat().st_size > 1000
    assert CliRunner().invoke(main, ["check", sheet], catch_exceptions=False).exit_code == 0
    shown = CliRunner().invoke(main, ["show", sheet, "--json", "--id", "mine", "--no-lock"], catch_exceptions=False)
    data = json.loads(shown.stdout)
    assert data["id"] == "mine"
    assert {"kind", "stem", "options"} <= set(data["questions"][0])


def test_check_makes_a_finding_of_each_question_that_is_left_out(tmp_path: Path) -> None:
    """A broken question is a finding with its line, once and not as a remark too; --fail-on medium fails by it."""
    (tmp_path / "q.gift").write_text("Open {=a ~b\n\nGood?{=a ~b ~c}\n", encoding="utf-8")
    done = CliRunner().invoke(main, ["check", str(tmp_path / "q.gift"), "--fail-on", "medium"], catch_exceptions=False)
    assert done.exit_code == 1
    assert done.output.count("the { that stands here is not closed") == 1
    data = json.loads(CliRunner().invoke(main, ["check", str(tmp_path / "q.gift"), "--json"]).stdout)
    (finding,) = [finding for finding in data["findings"] if finding["rule"] == "not-read"]
    assert finding["where"].endswith("q.gift:1")


def test_an_id_that_is_none_is_refused(tmp_path: Path) -> None:
    """--id must be an id here as for tables."""
    with pytest.raises(SheetError, match="'a b' is no id"):
        read(tmp_path, "q.gift", GIFT, id="a b")


def test_feedback_reaches_the_learner(tmp_path: Path) -> None:
    """The reason of each option, the right one included, stands beside it in the quiz."""
    (tmp_path / "q.gift").write_text(GIFT, encoding="utf-8")
    shown = CliRunner().invoke(main, ["show", str(tmp_path / "q.gift"), "--json"], catch_exceptions=False)
    options = {option["text"]: option["rationale"] for option in json.loads(shown.stdout)["questions"][0]["options"]}
    assert options["Black Sea"] == "Its delta lies in Romania and Ukraine."
    assert options["Baltic Sea"] == "That is where the Oder flows."


def read_or_refused(path: Path, reader: str) -> None:
    """Read a file, and check that it is a sheet with questions, or an error in which every problem has its place."""
    problems: tuple[Problem, ...] = ()
    questions: tuple[AuthoredQuestion, ...] = ()
    try:
        questions = read_facts(path, reader=reader).questions
    except SheetError as error:
        problems = error.problems
    assert bool(questions) != bool(problems)
    assert all(problem.place for problem in problems)
    assert len({question.id for question in questions}) == len(questions)


PARTS = {
    "gift": [
        *"{}=~#%:\\\n$[]<>/",
        "\n\n",
        "::",
        "####",
        "->",
        "//",
        "%50%",
        "T",
        "FALSE",
        "[html]",
        "<b>",
        "<![x",
        "&lt;",
    ],
    "aiken": ["A. ", "B) ", "ANSWER: ", "A", "\n", "\n\n", "x", "1. "],
    "moodle": [
        "<quiz>",
        "</quiz>",
        '<question type="multichoice">',
        '<question type="truefalse">',
        "</question>",
        "<text>",
        "</text>",
        '<answer fraction="100">',
        "</answer>",
        "<questiontext>",
        "</questiontext>",
        "<![CDATA[",
        "]]>",
        "&amp;",
        "&x;",
        "<!DOCTYPE a>",
        "<?",
        "<!--",
        "x",
        "\n",
    ],
    "questions": ["stem", "key", "distractor", ",", ";", "\t", '"', "\n", "x", "sep=;\n", "=1+1"],
}


@pytest.mark.parametrize("reader", FILES)
def test_no_text_breaks_a_reader(reader: str, tmp_path: Path) -> None:
    """Whatever a file contains, the reader gives a sheet or a SheetError with a place."""
    name, text = FILES[reader]
    path = tmp_path / name

    pieces = st.lists(st.one_of(st.sampled_from(PARTS[reader]), st.text(max_size=5)), max_size=40).map("".join)
    cuts = st.tuples(st.integers(0, len(text)), st.integers(0, 9), pieces).map(
        lambda cut: text[: cut[0]] + cut[2] + text[cut[0] + cut[1] :]
    )

    @settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(st.one_of(pieces, cuts, st.binary(max_size=200)))
    @example(b"\x00")
    @example(b"\xef\xbb\xbf")
    def broken(content: str | bytes) -> None:
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", errors="surrogatepass"))
        read_or_refused(path, reader)

    broken()


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        ("gift", "{" * 100_000),
        pytest.param("gift", "x{\n\n" * 50_000, marks=pytest.mark.slow),
        ("gift", "x{=a ~b ~<!--" + "<!--" * 20_000 + "}"),
        ("gift", "::" * 100_000),
        ("gift", "[html]<p>" + "<" * 90_000 + "{=a ~b ~c}"),
        ("gift", "[html]<p>" + "<![" * 30_000 + "{=a ~b ~c}"),
        ("gift", "[html]<p>" + "&" * 90_000 + "{=a ~b ~c}"),
        ("gift", "[markdown]" + "*" * 90_000 + "{=a ~b ~c}"),
        ("gift", "[markdown]" + "*a " * 30_000 + "{=a ~b ~c}"),
        ("aiken", "A. x\n" * 100_000),
        pytest.param("aiken", "x\n\n" * 100_000 + "ANSWER: A", marks=pytest.mark.slow),
        pytest.param("moodle", "<quiz>" + '<question type="x">' * 50_000, marks=pytest.mark.slow),
        pytest.param("moodle", "<quiz>" + "<question><" * 20_000, marks=pytest.mark.slow),
        ("questions", "stem,key\n" + '"\n' * 20_000),
        pytest.param("questions", "stem,key\n" + 'a,"b"c\n' * 20_000, marks=pytest.mark.slow),
    ],
)
def test_long_nonsense_takes_no_long_time(reader: str, text: str, tmp_path: Path) -> None:
    """Repeated openings, which careless readers take a square of time for, are read to the end."""
    path = tmp_path / FILES[reader][0]
    path.write_text(text, encoding="utf-8")
    read_or_refused(path, reader)
