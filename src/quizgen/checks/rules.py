"""Every rule, with its reason and where it comes from."""

from collections.abc import Iterator

from quizgen.checks.appearance import case_cue, length_cue, precision_cue, punctuation_cue, unit_cue
from quizgen.checks.assumptions import one_value_assumed, type_assumed
from quizgen.checks.balance import key_position, only_distractor, only_key, true_false_share
from quizgen.checks.base import Flaw, Review, Rule
from quizgen.checks.cueing import cueing, similar_stems
from quizgen.checks.grammar import article_cue, plural_cue
from quizgen.checks.left_out import not_asked, not_read, unused_entity
from quizgen.checks.mixture import mixed_kinds
from quizgen.checks.near_alike import near_alike
from quizgen.checks.negatives import negative_stem
from quizgen.checks.option_order import unordered_options
from quizgen.checks.options import duplicate_options, options_about_options
from quizgen.checks.overlaps import overlapping_options
from quizgen.checks.proofs import unproven
from quizgen.checks.sources import missing_text, no_place, quote_not_found, quote_place, unsourced
from quizgen.checks.undated import changing_relation, undated_wording
from quizgen.checks.word_cues import absolutes, clang, convergence, key_in_stem
from quizgen.errors import did_you_mean
from quizgen.sheet import AuthoredQuestion, Fact, FactSheet

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
        id="no-place",
        severity="low",
        reason="nobody finds a fact in a source without a place in it",
        reference=OURS,
        fix="write 'at: p. 12', or a 'quote' of the source's own words",
        find=no_place,
    ),
    Rule(
        id="missing-text",
        severity="note",
        reason="a source's text is not at hand, so its quotes are not looked up",
        reference=OURS,
        fix="put the file beside the sheet, or name it: 'text: article.txt' of the source",
        find=missing_text,
    ),
    Rule(
        id="quote-not-found",
        severity="error",
        reason="a quote does not stand in its source word for word",
        reference=OURS,
        fix="quote the source's own words; what is left out is written '…'",
        find=quote_not_found,
    ),
    Rule(
        id="quote-place",
        severity="note",
        reason="a quote was found, and the fact does not say where",
        reference=OURS,
        fix="write the place: 'at: …'",
        find=quote_place,
    ),
    Rule(
        id="undated-wording",
        severity="medium",
        reason="a fact that is worded as of today, and bears no date, will be wrong one day",
        reference=OURS,
        fix="write 'as_of: …', or 'from' and 'until', or word it without that",
        find=undated_wording,
    ),
    Rule(
        id="changing-relation",
        severity="low",
        reason="facts of something that changes with time bear no date",
        reference=OURS,
        fix="write 'as_of: …' in the facts, and 'changes: true' in the relation",
        find=changing_relation,
    ),
    Rule(
        id="unused-entity",
        severity="low",
        reason="an entity that nothing uses may be misspelt where it is meant",
        reference=OURS,
        fix="use it, correct its name, or take it out",
        find=unused_entity,
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
    # single questions: the stem
    Rule(
        id="negative-stem",
        severity="medium",
        reason="a reader overlooks that a stem asks for what is not so (of low severity where the word is in capitals)",
        reference=f"{HALADYNA} 17",
        fix="ask for what is so",
        find=negative_stem,
    ),
    Rule(
        id="article-cue",
        severity="medium",
        reason="a stem that ends in a or an fits only options that begin with the right sound",
        reference=f"{HALADYNA} 28c",
        fix="write 'a or an', or give each option its own article",
        find=article_cue,
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
        id="clang",
        severity="medium",
        reason="a word of the stem that stands in the right option alone gives it away",
        reference=f"{HALADYNA} 28b",
        fix="reword the stem, or choose a wrong option with that word as well",
        find=clang,
    ),
    # single questions: the options
    Rule(
        id="duplicate-options",
        severity="error",
        reason="two options that are the same leave two right answers, or one fewer to choose from",
        reference=f"{HALADYNA} 19",
        fix="reword or take out one of them",
        find=duplicate_options,
    ),
    Rule(
        id="overlapping-options",
        severity="medium",
        reason="where one option holds another, both may be right, or both be wrong",
        reference=f"{HALADYNA} 22",
        fix="make the options exclude one another",
        find=overlapping_options,
    ),
    Rule(
        id="options-about-options",
        severity="medium",
        reason="all, none or some of the above can be told from knowing about one or two options",
        reference="Haladyna, Downing & Rodriguez 2002, guidelines 25 and 26",
        fix="ask for one thing, or make it a question with several right options",
        find=options_about_options,
    ),
    Rule(
        id="mixed-kinds",
        severity="medium",
        reason="an option of another kind than the others is ruled out, or chosen, at sight",
        reference=f"{HALADYNA} 23",
        fix="choose options of one kind",
        find=mixed_kinds,
    ),
    Rule(
        id="unordered-options",
        severity="medium",
        reason="numbers and dates that are not in order are slow to read, and their order may tell something",
        reference=f"{HALADYNA} 21",
        fix="put them in order",
        find=unordered_options,
    ),
    Rule(
        id="length-cue",
        severity="medium",
        reason="a right option that is much longer or shorter than all others stands out",
        reference=f"{HALADYNA} 24",
        fix="make the options alike in length",
        find=length_cue,
    ),
    Rule(
        id="plural-cue",
        severity="medium",
        reason="a right option that alone is plural, or alone is not, stands out",
        reference=f"{HALADYNA} 28c",
        fix="put all options in the singular, or all in the plural",
        find=plural_cue,
    ),
    Rule(
        id="absolutes",
        severity="medium",
        reason="words such as always and never in wrong options only tell that these are wrong",
        reference=f"{HALADYNA} 28a",
        fix="take the word out, or use such words in all options",
        find=absolutes,
    ),
    Rule(
        id="convergence",
        severity="medium",
        reason="a right option that shares the most words with the others is found by counting words",
        reference="Case & Swanson 2002, Constructing Written Test Questions, on convergence",
        fix="choose wrong options that are as like one another as they are like the right one",
        find=convergence,
    ),
    Rule(
        id="unit-cue",
        severity="medium",
        reason="a unit that is the right option's alone makes it stand out",
        reference=f"{HALADYNA} 28d",
        fix="write all options in one unit",
        find=unit_cue,
    ),
    Rule(
        id="precision-cue",
        severity="medium",
        reason="a right option that alone is rounder, or more exact, stands out",
        reference=f"{HALADYNA} 28d",
        fix="write all options with the same precision",
        find=precision_cue,
    ),
    Rule(
        id="case-cue",
        severity="medium",
        reason="a right option that alone begins with a small letter, or a capital, stands out",
        reference=f"{HALADYNA} 28d",
        fix="begin all options alike",
        find=case_cue,
    ),
    Rule(
        id="punctuation-cue",
        severity="medium",
        reason="punctuation that is the right option's alone makes it stand out",
        reference=f"{HALADYNA} 28d",
        fix="punctuate all options alike",
        find=punctuation_cue,
    ),
    # the whole quiz
    Rule(
        id="cueing",
        severity="medium",
        reason="the stem of another question states the answer",
        reference=f"{HALADYNA} 4",
        fix="reword one of the two, or keep them apart",
        find=cueing,
    ),
    Rule(
        id="similar-stems",
        severity="medium",
        reason="another question asks nearly the same, and counts twice",
        reference=f"{HALADYNA} 4",
        fix="keep one of them",
        find=similar_stems,
    ),
    Rule(
        id="key-position",
        severity="medium",
        reason="the right option stands in some places too often to be chance",
        reference=f"{HALADYNA} 20; Attali & Bar-Hillel 2003",
        fix="draw the order at random; do not balance it by hand",
        find=key_position,
    ),
    Rule(
        id="true-false-share",
        severity="medium",
        reason="far more of the true/false questions are true than false, or the other way round",
        reference="Burton, Sudweeks, Merrill & Wood 1991, How to Prepare Better Multiple-Choice Test Items",
        fix="ask as many false statements as true ones",
        find=true_false_share,
    ),
    Rule(
        id="only-key",
        severity="low",
        reason="what is right whenever it is offered can be learnt without the subject",
        reference=OURS,
        fix="offer it as a wrong option too",
        find=only_key,
    ),
    Rule(
        id="only-distractor",
        severity="low",
        reason="what is never right when it is offered can be ruled out without the subject",
        reference=OURS,
        fix="ask for it too, or offer it less",
        find=only_distractor,
    ),
)
"""In the order in which they are listed. A new rule is one function, and one record here."""

RULE_IDS = tuple(rule.id for rule in RULES)
"""The rules' names as findings and `off` write them."""
