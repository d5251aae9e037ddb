"""All rules, in the order in which they are listed."""

from collections.abc import Iterator

from quizgen.checks.appearance import case_cue, length_cue, precision_cue, punctuation_cue, unit_cue
from quizgen.checks.assumptions import all_listed_assumed, one_value_assumed, type_assumed
from quizgen.checks.balance import key_position, only_distractor, only_key, true_false_share
from quizgen.checks.base import OURS, Flaw, Review, Rule, rule
from quizgen.checks.citations import missing_text, no_place, quote_not_found, quote_place, unsourced
from quizgen.checks.cueing import cueing, similar_stems
from quizgen.checks.grammar import article_cue, plural_cue
from quizgen.checks.left_out import not_asked, not_read, unused_entity
from quizgen.checks.likeness_cue import likeness_cue
from quizgen.checks.marked_texts import link_not_shown, looks_like_markup, marks_in_values
from quizgen.checks.mixture import mixed_kinds
from quizgen.checks.near_alike import near_alike
from quizgen.checks.negatives import negative_stem
from quizgen.checks.option_order import unordered_options
from quizgen.checks.options import duplicate_options, options_about_options
from quizgen.checks.overlaps import overlapping_options
from quizgen.checks.proofs import not_checked, unproven
from quizgen.checks.thousands import thousands_or_decimals
from quizgen.checks.undated import changing_relation, undated_wording
from quizgen.checks.word_cues import absolutes, clang, convergence, key_in_stem
from quizgen.errors import did_you_mean
from quizgen.sheet import AuthoredQuestion, Fact, FactSheet
from quizgen.system.plug_ins import CHECKS, plug_in


@rule(
    id="unknown-check",
    severity="medium",
    reason="a check that is switched off does not exist, so nothing is switched off",
    reference=OURS,
    fix="correct its name; 'quizgen check --rules' lists them",
)
def unknown_check(review: Review) -> Iterator[Flaw]:
    """Find checks that are switched off and do not exist."""
    sheet = review.sheet
    parts: tuple[FactSheet | Fact | AuthoredQuestion, ...] = (sheet, *sheet.facts, *sheet.questions)
    for part in parts:
        for name in part.off:
            if name not in RULE_IDS and name not in review.rules and not plug_in(CHECKS, name):
                message = f"there is no check '{name}' to switch off; there are {', '.join(RULE_IDS)}"
                yield Flaw(message, part, fix=did_you_mean(name, RULE_IDS))


RULES: tuple[Rule, ...] = (
    # the sheet and its facts
    unknown_check,
    one_value_assumed,
    all_listed_assumed,
    type_assumed,
    unsourced,
    no_place,
    missing_text,
    quote_not_found,
    quote_place,
    undated_wording,
    changing_relation,
    thousands_or_decimals,
    unused_entity,
    not_asked,
    not_read,
    looks_like_markup,
    marks_in_values,
    link_not_shown,
    # proofs
    unproven,
    not_checked,
    near_alike,
    # single questions: the stem
    negative_stem,
    article_cue,
    key_in_stem,
    clang,
    # single questions: the options
    duplicate_options,
    overlapping_options,
    options_about_options,
    mixed_kinds,
    unordered_options,
    length_cue,
    plural_cue,
    absolutes,
    convergence,
    unit_cue,
    precision_cue,
    case_cue,
    punctuation_cue,
    # the whole quiz
    cueing,
    similar_stems,
    key_position,
    true_false_share,
    likeness_cue,
    only_key,
    only_distractor,
)
"""A new rule is one function with its record, `@rule(…)`, and its name here; a test checks that none is left out."""

RULE_IDS = tuple(rule.id for rule in RULES)
"""The names of the rules, in the same order."""
