"""A corpus of planted flaws: for every rule, a way to draw a flaw, and a look-alike that must pass."""

from collections.abc import Mapping

from planted import facts, forms, options, quizzes, stems
from planted.base import Plot, Sower

__all__ = ["SOWERS", "Plot", "Sower"]

SOWERS: Mapping[str, Sower] = {
    "unknown-check": facts.unknown_check,
    "one-value-assumed": facts.one_value_assumed,
    "all-listed-assumed": facts.all_listed_assumed,
    "type-assumed": facts.type_assumed,
    "unsourced": facts.unsourced,
    "no-place": facts.no_place,
    "missing-text": facts.missing_text,
    "quote-not-found": facts.quote_not_found,
    "quote-place": facts.quote_place,
    "undated-wording": facts.undated_wording,
    "changing-relation": facts.changing_relation,
    "thousands-or-decimals": facts.thousands_or_decimals,
    "unused-entity": facts.unused_entity,
    "not-asked": facts.not_asked,
    "not-read": facts.not_read,
    "looks-like-markup": facts.looks_like_markup,
    "marks-in-values": facts.marks_in_values,
    "link-not-shown": facts.link_not_shown,
    "unproven": facts.unproven,
    "not-checked": facts.not_checked,
    "near-alike": facts.near_alike,
    "negative-stem": stems.negative_stem,
    "article-cue": stems.article_cue,
    "key-in-stem": stems.key_in_stem,
    "clang": stems.clang,
    "duplicate-options": options.duplicate_options,
    "overlapping-options": options.overlapping_options,
    "options-about-options": options.options_about_options,
    "mixed-kinds": options.mixed_kinds,
    "unordered-options": options.unordered_options,
    "length-cue": options.length_cue,
    "plural-cue": options.plural_cue,
    "absolutes": options.absolutes,
    "convergence": options.convergence,
    "unit-cue": forms.unit_cue,
    "precision-cue": forms.precision_cue,
    "case-cue": forms.case_cue,
    "punctuation-cue": forms.punctuation_cue,
    "cueing": quizzes.cueing,
    "similar-stems": quizzes.similar_stems,
    "key-position": quizzes.key_position,
    "true-false-share": quizzes.true_false_share,
    "likeness-cue": quizzes.likeness_cue,
    "only-key": quizzes.only_key,
    "only-distractor": quizzes.only_distractor,
}
"""By the ids of the rules. A new rule has a row here."""
