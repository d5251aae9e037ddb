"""A fact that has gone and a new one that are likely one are named as a pair, and a build asks which it is."""

from pathlib import Path

import pytest
from commands import quizgen
from sheets import HEAD, RIVERS, sheet_of

from quizgen import EntityRef, Fact, FactSheet, Quiz, Relation, build_quiz, lock_of, read_facts
from quizgen.lock.pairs import Pair, _alike, pairs

NOW = 1_790_000_000

SHEET = (
    RIVERS.replace(
        "facts:", "  length: {value: number, values: one, unit: km}\n  capitals: {value: city, values: all}\nfacts:"
    )
    + "  Thames: {length: 346, capitals: [London, Oxford]}\n"
    + "  Seine: {length: 777, capitals: [Paris]}\n  Spree: {length: 382, capitals: [Berlin]}\n"
    + "  Tiber: {length: 405, capitals: [Rome]}\n"
    + "questions:\n  - {id: most-water, ask: Which river carries the most water to the sea?, answer: The Volga}\n"
)


def found(folder: Path, *changes: tuple[str, str], text: str = SHEET, kinds: str = "") -> tuple[Pair, ...]:
    """Return the pairs between a sheet and what it is after changes."""
    lock = lock_of(build_quiz(sheet_of(folder, text + kinds), now=NOW))
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return pairs(lock, build_quiz(sheet_of(folder, text + kinds), lock=lock, now=NOW).questions)


LIKELY = {
    "a value that no other has": ("  Volga:", "  Ra:", "volga/mouth", "ra/mouth", "'was: Volga'"),
    "a name that is alike": ("  Dnieper:", "  Dneper:", "dnieper/mouth", "dneper/mouth", "'was: Dnieper'"),
    "a longer name": ("  Dnieper:", "  Dnieper River:", "dnieper/mouth", "dnieper-river/mouth", "'was: Dnieper'"),
    "a value of a list, alike": (
        "Oxford",
        "Oxfort",
        "thames/capitals/oxford",
        "thames/capitals/oxfort",
        "'id: thames/",
    ),
    "an id of its own": (
        *("{mouth: North Sea}", "{mouth: {value: North Sea, id: mine}}"),
        *("rhine/mouth", "mine", "'id: rhine/mouth'"),
    ),
    "a question's id": ("id: most-water", "id: water", "most-water", "water", "'was: most-water'"),
    "a question's id, and its wording a little": (
        *("id: most-water, ask: Which river carries", "id: water, ask: What river carries"),
        *("most-water", "water", "'was: most-water'"),
    ),
}


@pytest.mark.parametrize("case", LIKELY)
def test_likely_pairs_are_named(case: str, tmp_path: Path) -> None:
    """By a value that no other has, or names that are alike: with what to write if they are one."""
    old, new, gone, other, hint = LIKELY[case]
    (pair,) = found(tmp_path, (old, new))
    assert (pair.gone, pair.new, pair.is_likely) == (gone, other, True)
    assert hint in pair.hint


@pytest.mark.parametrize("kinds", ["", "kinds: [recall]\n", "kinds: [subject]\n", "kinds: [true_false]\n"])
def test_a_relation_renamed(kinds: str, tmp_path: Path) -> None:
    """All facts of a relation that has gone pair with those of a new one that have the same subject and value."""
    text = SHEET.replace("{mouth: Caspian Sea}", "{mouth: Caspian Sea, length: 3530}")
    told = found(tmp_path, ("  mouth:\n", "  outflow:\n"), ("{mouth:", "{outflow:"), text=text, kinds=kinds)
    assert {pair.gone.partition("/")[0] for pair in told if pair.is_likely} == {
        pair.new.partition("/")[0] for pair in told
    }
    assert len([pair for pair in told if pair.is_likely]) >= 3
    assert {pair.hint for pair in told if pair.is_likely} == {
        "'was: mouth' in the relation 'outflow' (in a table: 'outflow [was mouth]' in the header)"
    }


def test_what_is_renamed_twice_was_its_first_key(tmp_path: Path) -> None:
    """Ids hang on the key of the first build: a `was` with the second one is a pair, whose hint has the first."""
    once = SHEET.replace("  mouth:\n", "  outflow:\n    was: mouth\n").replace("{mouth:", "{outflow:")
    once = once.replace("  Volga:", "  Ra:") + "entities: {Ra: {was: Volga}}\n"
    told = found(tmp_path, ("outflow:\n    was: mouth", "sea:\n    was: outflow"), ("{outflow:", "{sea:"), text=once)
    assert {pair.hint for pair in told if pair.is_likely} == {
        "'was: mouth' in the relation 'sea' (in a table: 'sea [was mouth]' in the header)"
    }
    told = found(tmp_path, ("  Ra:", "  Rha:"), ("{Ra: {was: Volga}}", "{Rha: {was: Ra}}"), text=once)
    assert ["'was: volga' in the entry 'Rha'" in pair.hint for pair in told] == [True]


def table(folder: Path, text: str) -> FactSheet:
    """Read a table."""
    (folder / "t.csv").write_text(text, encoding="utf-8")
    return read_facts(folder / "t.csv")


TABLES = {
    "a value of a list": (
        *("country,languages [all]\nFinland,Finnish; Swedisch\nNorway,Norwegian; Sami\n", "Swedisch", "Swedish"),
        "(in a table: 'Swedish [was Swedisch]' in its cell)",
    ),
    "a value with a capital inside": (
        *("country,firms [all]\nFinland,NoKia Ab; Kone\nNorway,Equinor; DNB\n", "NoKia Ab", "Nokja Ab"),
        "(in a table: 'Nokja Ab [was NoKia Ab]' in its cell)",
    ),
    "a header that says no longer what it was": (
        *("country,city [was capital]\nBelgium,Brussels\nItaly,Rome\nSpain,Madrid\n", " [was capital]", ""),
        "'was: capital' in the relation 'city' (in a table: 'city [was capital]' in the header)",
    ),
}


@pytest.mark.parametrize("case", TABLES)
def test_what_is_said_holds_in_a_table(case: str, tmp_path: Path) -> None:
    """The author of a table is told what to write there, and that joins the two."""
    text, old, new, hint = TABLES[case]
    lock = lock_of(build_quiz(table(tmp_path, text), now=NOW))
    questions = build_quiz(table(tmp_path, text.replace(old, new)), lock=lock, now=NOW).questions
    told = pairs(lock, questions)
    assert told
    assert all(pair.is_likely and hint in pair.hint for pair in told)
    cell = f"{new} [was {old}]" if new else old
    assert pairs(lock, build_quiz(table(tmp_path, text.replace(old, cell)), lock=lock, now=NOW).questions) == ()


def test_a_slip_in_was_is_a_pair(tmp_path: Path) -> None:
    """A `was` that no build knows leaves the fact a new one, and the pair says what it was."""
    told = found(tmp_path, ("  Volga:", "  Ra:"), ("facts:", "entities: {Ra: {was: Vulga}}\nfacts:"))
    assert [(pair.gone, pair.new, pair.is_likely) for pair in told] == [("volga/mouth", "vulga/mouth", True)]
    assert "'was: Volga'" in told[0].hint


@pytest.mark.parametrize(
    ("old", "new", "is_any"),
    [
        ("  Danube: {mouth: Black Sea}", "  Neva: {mouth: Black Sea}", True),
        ("Oxford", "Windsor", True),
        ("  Volga: {mouth: Caspian Sea}", "  Oder: {mouth: Baltic Sea}", False),
        ("mouth: Caspian Sea}", "mouth: Aral Sea}", False),
        ("  Ebro: {mouth: Mediterranean Sea}\n", "", False),
        ("facts:", "facts:\n  Oder: {mouth: Baltic Sea}", False),
        (
            "id: most-water, ask: Which river carries the most water to the sea?",
            "id: long, ask: Which is longest?",
            True,
        ),
    ],
)
def test_what_is_vaguer_is_a_remark(old: str, new: str, is_any: bool, tmp_path: Path) -> None:
    """A value that others have too, or one item for another: no more than possible. What has gone alone is no pair."""
    told = found(tmp_path, (old, new))
    assert bool(told) == is_any
    assert not any(pair.is_likely for pair in told)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with a sheet that has been built, and has a renamed subject since."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    (tmp_path / "sheet.yaml").write_text(HEAD + SHEET, encoding="utf-8")
    assert quizgen("build", "sheet.yaml").exit_code == 0
    (tmp_path / "sheet.yaml").write_text(HEAD + SHEET.replace("  Volga:", "  Ra:"), encoding="utf-8")
    return tmp_path


def state(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder with their bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_build_asks_first(folder: Path) -> None:
    """It writes nothing, says which two and what to do, and has status 1."""
    before = state(folder)
    done = quizgen("build", "sheet.yaml")
    assert done.exit_code == 1
    assert "likely one: 'volga/mouth' has gone and 'ra/mouth' is new" in done.stderr
    assert "write 'was: Volga' in the entry 'Ra' under entities" in done.stderr
    assert "--yes" in done.stderr
    assert state(folder) == before


def test_yes_says_that_they_are_two(folder: Path) -> None:
    """With --yes it builds, and does not ask again."""
    assert quizgen("build", "sheet.yaml", "--yes").exit_code == 0
    done = quizgen("build", "sheet.yaml")
    assert done.exit_code == 0
    assert "likely one" not in done.stderr


def test_was_says_that_they_are_one(folder: Path) -> None:
    """With `was` it builds, and nothing is new or has gone."""
    path = folder / "sheet.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "entities: {Ra: {was: Volga}}\n", encoding="utf-8")
    done = quizgen("build", "sheet.yaml")
    assert done.exit_code == 0
    assert "lock       sheet.lock.json: 0 new, " in done.stderr
    assert ", 0 retired, " in done.stderr


@pytest.mark.parametrize("first", ["--no-lock", "new lock"])
def test_without_a_lock_nobody_asks(first: str, folder: Path) -> None:
    """A first build and one without a lock have nothing to compare with."""
    option = ["--no-lock"] if first == "--no-lock" else ["--lock", "other.lock.json"]
    assert quizgen("build", "sheet.yaml", *option).exit_code == 0


def test_a_remark_stops_nothing(folder: Path) -> None:
    """A pair that is no more than possible is told, and the build goes on."""
    text = HEAD + SHEET.replace("  Danube: {mouth: Black Sea}", "  Neva: {mouth: Black Sea}")
    (folder / "sheet.yaml").write_text(text, encoding="utf-8")
    done = quizgen("build", "sheet.yaml")
    assert done.exit_code == 0
    assert "perhaps one: 'danube/mouth' has gone and 'neva/mouth' is new" in done.stderr


@pytest.mark.parametrize(("old", "new", "found"), [("Street {}", "Stret {}", 120), ("Place {}", "Ort {}", 0)])
def test_of_many_facts_with_one_value_only_names_that_are_alike_are_compared(
    old: str, new: str, found: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A value that all share says nothing, so that renaming a whole column is no work that grows with its square."""
    compared = []

    def counted(one: str, other: str) -> bool:
        compared.append(one)
        return _alike(one, other)

    monkeypatch.setattr("quizgen.lock.pairs._alike", counted)

    def quiz_of(name: str) -> Quiz:
        facts = [Fact(name.format(f"{number}{number}"), "tree", EntityRef("Oak")) for number in range(100, 220)]
        others = [Fact(f"Hill {number}", "tree", EntityRef(f"Elm {number}")) for number in range(4)]
        return build_quiz(FactSheet("trees", "Trees", (Relation("tree", value="tree"),), (*facts, *others)), now=1)

    made = pairs(lock_of(quiz_of(old)), quiz_of(new).questions)
    assert len([pair for pair in made if pair.is_likely]) == found
    assert len(compared) <= 10 * 120
