"""Words of one class stand beside one another: verbs beside verbs, nouns beside nouns, adjectives beside adjectives.

A class is shown by what the author wrote before the word or its translation (`to go`, `der Hund`), by the types that
the sheet gives, and in lists of words by capitals and endings. Where there are words for women and men (Physikerin,
Chemiker), each stand beside their like, as the name in a stem tells which is right. What the author wrote is sure. The
others only divide where each part has enough options for a question, as a type may be one of its own, and an ending may
mislead.
"""

from collections.abc import Callable, Hashable, Sequence
from operator import attrgetter

from quizgen.distractors.candidate import Candidate
from quizgen.distractors.candidates import Candidates
from quizgen.distractors.pools import have_options
from quizgen.distractors.row_forms import RowForms
from quizgen.language.gendered import endings_of_women
from quizgen.text.folding import fold
from quizgen.text.word_class import LONGEST_NAME, likely_class
from quizgen.values import EntityRef

FEWEST = 3
"""Different options that a class of words needs to stay by itself: a key, and two distractors."""

LOWER = 0.5
"""A relation lists words, not names, if at least this share of its values or subjects has no capital."""


def with_classes(source: Candidates, size: int, row_forms: RowForms) -> list[Candidate]:
    """Return the candidates of a relation with the classes that types, capitals and endings show.

    Args:
        source: makes the candidates.
        size: how many options a question has.
        row_forms: tells whether the words are inflected.
    """
    found, relation = source.of_facts(), source.relation
    is_vocabulary = _are_words([each.shown.text for each in found]) or _are_words([each.stem.text for each in found])
    labels = _types(source, of_stem=False)
    if is_vocabulary:
        for each in found:
            each.is_word = not row_forms.are_asked_for(relation.key)  # inflected words are no translations
        names = fold(relation.shown), fold(relation.subject)
        own, other = names if source.for_values else reversed(names)
        labels += [*_types(source, of_stem=True), lambda each: _shape(each, own, other)]
    endings = endings_of_women([each.shown.text for each in found], source.sheet.language)
    if endings:
        labels.append(lambda each: fold(each.shown.text).endswith(endings))
    for label in labels:
        _divide(found, label, FEWEST if is_vocabulary else size)
    return found


def _are_words(texts: Sequence[str]) -> bool:
    """Tell whether most of some texts are short and begin with a letter that is no capital."""
    words = [text for text in texts if not text[:1].isupper() and text[:1].isalpha() and text.count(" ") < LONGEST_NAME]
    return len(words) >= max(1, LOWER * len(texts))


def _types(source: Candidates, *, of_stem: bool) -> list[Callable[[Candidate], Hashable]]:
    """Return what tells the type of the entity that a candidate shows, or of the one that its stem names, if any."""
    sheet, relation = source.sheet, source.relation
    if not any(map(attrgetter("type"), sheet.entities)):
        return []
    if source.for_values is of_stem:
        return [lambda each: sheet.entity(each.fact.subject).type or relation.subject]
    if not relation.names_entities:
        return []

    def of_value(each: Candidate) -> Hashable:
        value = each.fact.value
        return (isinstance(value, EntityRef) and sheet.entity(value.key).type) or relation.value

    return [of_value]


def _shape(candidate: Candidate, own: str, other: str) -> Hashable:
    """Return what capitals and endings show of a word, or else of its translation. What is marked needs neither."""
    if candidate.word_class[0]:
        return candidate.word_class[0]
    texts = ((candidate.shown.text, own), (candidate.stem.text, other))
    shown = (likely_class(*each) or ("capital" if each[0][:1].isupper() else "") for each in texts)
    return next(filter(None, shown), "")


def _divide(members: list[Candidate], label: Callable[[Candidate], Hashable], fewest: int) -> None:
    """Give candidates a label as a further part of their class, where it divides a class into parts.

    Parts with fewer different options than `fewest` are put together; what is still too small joins the largest part.
    """
    parts: dict[Hashable, dict[Hashable, list[Candidate]]] = {}
    for member in members:
        parts.setdefault(member.word_class, {}).setdefault(label(member), []).append(member)
    if all(len(part) == 1 for part in parts.values()):
        return
    for part in parts.values():
        for name, group in _large(part, fewest):
            for each in group:
                each.word_class = (*each.word_class, name)


def _large(part: dict[Hashable, list[Candidate]], fewest: int) -> list[tuple[Hashable, list[Candidate]]]:
    """Return the parts that have enough different options, with what was too small for one in another."""
    large = {name: group for name, group in part.items() if have_options(group, fewest)}
    rest = [each for name, group in part.items() if name not in large for each in group]
    if not large or have_options(rest, fewest):
        return [*large.items(), (None, rest)]
    most = max(large, key=lambda name: len(large[name]))
    return [(name, group + rest if name == most else group) for name, group in large.items()]
