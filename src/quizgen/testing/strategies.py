"""Strategies of Hypothesis: facts, sheets and quizzes with all that an author may write."""

from decimal import Decimal

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st

from quizgen.build import build_quiz
from quizgen.quiz import Quiz
from quizgen.sheet import AuthoredQuestion, Fact, FactSheet, Relation, Source
from quizgen.values import Date, EntityRef, Number, Text, Value, YesNo

EACH = settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""How the checks try what they hold: by the same examples in each run."""

SUBJECTS = tuple("Danube, Rhine, Volga, Ebro, Côte d'Ivoire, 평양, C++, St. Lucia, Łomża, A+, مصر, a & <b>".split(", "))
"""Names of subjects: of several scripts, and such as look like markup."""

NAMES = tuple(
    "alder, birch, cedar, Łódź, São Tomé, NO, 1e3, <i>x</i>, {{c1::y}}, $x$, =1+1, قاهرة, “quoted”, elm".split(", ")
)
"""Names of values, of which no two are alike."""

SENTENCES = ("It rises in two brooks.", "Nobody has seen it!", "A <b>bold</b> tale & no end.", "One; two; three.")

RELATIONS = (
    Relation("mouth", value="sea", say="{{ subject }} flows into {{ value }}."),
    Relation("trees", value="tree", values="all", label="trees & shrubs"),
    Relation("length", value="number", unit="km", ask="How long is {{ subject }}?"),
    Relation("opened", value="year"),
    Relation("motto", value="text"),
    Relation("navigable", value="yes_no"),
)

KINDS = ("value", "subject", "recall", "true_false", "select_all", "first", "larger", "order", "matching", "cloze")

AUTHORED = (
    AuthoredQuestion("most-water", "Which carries the most?", "The Volga", (("The Danube", "Second."), ("Rhine", ""))),
    AuthoredQuestion("both", "Which are trees?", ("elm", "oak"), (("cedar & <b>", ""), ("moss", "It is none."))),
    AuthoredQuestion("bare", "What is it?\nSay it in a word.", "this"),
)


def _values(relation: Relation) -> st.SearchStrategy[Value]:
    """Return what draws a value of a relation."""
    drawn: dict[str, st.SearchStrategy[Value]] = {
        "number": st.integers(1, 10**6).map(lambda amount: Number(Decimal(amount), relation.unit)),
        "year": st.integers(-500, 2020).map(Date),
        "text": st.sampled_from(SENTENCES).map(Text),
        "yes_no": st.booleans().map(YesNo),
    }
    return drawn.get(relation.value, st.sampled_from(NAMES).map(EntityRef))


@st.composite
def _facts_of(draw: st.DrawFn, relation: Relation, subject: str) -> tuple[Fact, ...]:
    """Draw what is said of a subject by a relation: one fact, or a list of them."""
    most = 4 if relation.values == "all" else 1
    values = draw(st.lists(_values(relation), min_size=1, max_size=most, unique=True))
    return tuple(
        Fact(
            subject,
            relation.key,
            value,
            listed=relation.values == "all",
            source=draw(st.sampled_from(["", "atlas"])),
            note=draw(st.sampled_from(["", "A <note>."])),
            tags=draw(st.sampled_from([(), ("easy",)])),
        )
        for value in values
    )


@st.composite
def sheets(draw: st.DrawFn) -> FactSheet:
    """Draw a sheet that does not contradict itself.

    Its names are of several scripts and look like markup; it has values of every type, and questions by hand.

    Example:
        >>> from hypothesis import find
        >>> find(sheets(), lambda sheet: len(sheet.facts) > 2).id
        'drawn'
    """
    subjects = draw(st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=7, unique=True))
    relations = draw(st.lists(st.sampled_from(RELATIONS), min_size=1, max_size=3, unique=True))
    facts = [fact for subject in subjects for each in relations for fact in draw(_facts_of(each, subject))]
    return FactSheet(
        id="drawn",
        title=draw(st.sampled_from(["Rivers", "평양 & <b>"])),
        relations=tuple(relations),
        facts=tuple(facts),
        sources=(Source("atlas", "The Atlas", author="A. Author"),),
        questions=draw(st.sampled_from([(), AUTHORED])),
        language=draw(st.sampled_from(["en", "de", "ar"])),
        tags=draw(st.sampled_from([(), ("geo",)])),
        kinds=draw(st.sampled_from([(), KINDS])),
    )


def facts() -> st.SearchStrategy[Fact]:
    """Draw one fact, of any type of value.

    Example:
        >>> from hypothesis import find
        >>> find(facts(), lambda fact: fact.relation == "navigable").value
        YesNo(yes=False)
    """
    pairs = st.tuples(st.sampled_from(RELATIONS), st.sampled_from(SUBJECTS))
    return pairs.flatmap(lambda pair: _facts_of(*pair)).map(lambda told: told[0])


@st.composite
def quizzes(draw: st.DrawFn, *, sheet: st.SearchStrategy[FactSheet] | None = None) -> Quiz:
    """Draw the quiz of a sheet: questions of every sort, or none.

    Args:
        draw: Hypothesis' own.
        sheet: what draws the sheet; by default `sheets()`.

    Example:
        >>> from hypothesis import find
        >>> find(quizzes(), lambda quiz: any(question.options for question in quiz.questions)).id
        'drawn'
    """
    drawn = draw(sheets() if sheet is None else sheet)
    return build_quiz(drawn, seed=draw(st.integers(0, 3)), now=1_700_000_000)
