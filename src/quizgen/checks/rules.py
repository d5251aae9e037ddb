"""Every rule, with its reason and where it comes from."""

from collections.abc import Iterator

from quizgen.checks.alike import near_alike
from quizgen.checks.base import Flaw, Review, Rule
from quizgen.checks.facts import not_asked, not_read, one_value_assumed, type_assumed, unsourced
from quizgen.checks.lengths import length_cue
from quizgen.checks.options import duplicate_options
from quizgen.checks.proofs import unproven
from quizgen.checks.wording import key_in_stem
from quizgen.errors import did_you_mean
from quizgen.facts import AuthoredQuestion, Fact, FactSheet

OURS = "quizgen"
"""A rule of our own, about sheets."""

HALADYNA = "Haladyna, Downing & Rodriguez 2002, guideline"
"""A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment. Applied Measurement in Education 15."""


def unknown_check(review: Review) -> Iterator[Flaw]:
    """Find checks that are switched off and do not exist."""
    sheet = review.sheet
    parts: tuple[FactSheet | Fact | AuthoredQuestion, ...] = (sheet, *sheet.facts, *sheet.questions)
    for part in parts:
        for name in part.off:
            if name not in RULE_IDS:
                message = f"there is no check '{name}' to switch off; there are {', '.join(RULE_IDS)}"
                yield Flaw(message, part, did_you_mean(name, RULE_IDS))


RULES: tuple[Rule, ...] = (
    # the sheet and its facts
    Rule(
        id="unknown-check",
        severity="medium",
        reason="a check that is switched off does not exist, so nothing is switched off",
        reference=OURS,
        fix="correct its name; 'quizgen check --rules' lists them",
        find=unknown_check,
    ),
    Rule(
        id="one-value-assumed",
        severity="error",
        reason="wrong options rest on one value per subject, which nobody declared (found under --strict only)",
        reference=OURS,
        fix="declare it: 'values: one', or all, or some",
        find=one_value_assumed,
    ),
    Rule(
        id="type-assumed",
        severity="error",
        reason="what a relation's values are is only guessed from how they look (found under --strict only)",
        reference=OURS,
        fix="declare it: 'value: …', or a type in the table's header",
        find=type_assumed,
    ),
    Rule(
        id="unsourced",
        severity="low",
        reason="nobody can look up a fact that names no source",
        reference=OURS,
        fix="write 'source: …' for the sheet or the fact, or add a column 'source'",
        find=unsourced,
    ),
    Rule(
        id="not-asked",
        severity="note",
        reason="a fact is not asked in some way (an error under --strict)",
        reference=OURS,
        fix="",
        find=not_asked,
    ),
    Rule(
        id="not-read",
        severity="medium",
        reason="a question of a quiz made elsewhere is broken, or of a sort that can't be taken over",
        reference=OURS,
        fix="mend it where it was made, or take it out",
        find=not_read,
    ),
    # proofs
    Rule(
        id="unproven",
        severity="error",
        reason="what proves an option right or wrong can't be derived from the sheet a second time, by other code",
        reference=OURS,
        fix="build the quiz anew; if it is found again, quizgen is mistaken: please report it",
        find=unproven,
    ),
    Rule(
        id="near-alike",
        severity="note",
        reason="names that look alike were taken for different things: is one of them a slip?",
        reference=OURS,
        fix="correct a misspelling, or give the other as an alias",
        find=near_alike,
    ),
    # single questions
    Rule(
        id="duplicate-options",
        severity="error",
        reason="two options that are the same leave two right answers, or one fewer to choose from",
        reference=f"{HALADYNA} 19",
        fix="reword or take out one of them",
        find=duplicate_options,
    ),
    Rule(
        id="key-in-stem",
        severity="medium",
        reason="a stem that holds the right option, and no other, gives it away",
        reference=f"{HALADYNA} 28b",
        fix="reword the stem, or ask it backwards",
        find=key_in_stem,
    ),
    Rule(
        id="length-cue",
        severity="medium",
        reason="a right option that is much longer or shorter than all others stands out",
        reference=f"{HALADYNA} 24",
        fix="make the options alike in length",
        find=length_cue,
    ),
)
"""In the order in which they are listed. A new rule is one function, and one record here."""

RULE_IDS = tuple(rule.id for rule in RULES)
"""The rules' names as findings and `off` write them."""
