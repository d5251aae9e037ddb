"""Values and names as a sheet shows them: by themselves, and inside sentences."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from quizgen.kept import Keeping, kept
from quizgen.language import (
    ENGLISH,
    UNKNOWN,
    SentenceWords,
    date_in_words,
    dated,
    direction_of,
    number_in_words,
    own_words,
    period_in_words,
    words_of,
)
from quizgen.language.dates_in_words import years_of_span
from quizgen.language.lexicon import plain
from quizgen.language.numbers_in_words import NEVER_GROUPED, SMALLEST_GROUPED, SMALLEST_GROUPED_BESIDE_LONGER
from quizgen.language.spans_in_words import span_in_words
from quizgen.sheet import Fact, FactSheet
from quizgen.text.isolates import Isolate, isolated, runs_against
from quizgen.text.late_pattern import late_pattern
from quizgen.text.markups import PLAIN, reading_by
from quizgen.values import Date, EntityRef, Number, Picture, Text, Value, YesNo
from quizgen.wording.headers.label_words import readable
from quizgen.wording.sheet_languages import SheetLanguages

if TYPE_CHECKING:
    from quizgen.wording.sentence_marks import SentenceMarks

_ENGLISH_DECADE = late_pattern(r"\d0'?s$")


@frozen(eq=False, repr=False)
class ValueWording(Keeping):
    """Writes the values and names of one sheet."""

    sheet: FactSheet
    """Has the facts, the templates, the names of things, and the language."""

    @kept
    def words(self) -> SentenceWords:
        """The words around sentences, in the sheet's language."""
        return words_of(self.sheet.language).sentence

    @kept
    def marks(self) -> "SentenceMarks | None":
        """What puts the marks of a sheet with markup into its sentences; None for a plain sheet."""
        if self.sheet.markup == PLAIN:
            return None
        from quizgen.wording.sentence_marks import SentenceMarks  # noqa: PLC0415 - plain sheets don't need the parser

        return SentenceMarks(self.sheet)

    @kept
    def languages(self) -> SheetLanguages:
        """The languages of names and values that are not in the sheet's."""
        return SheetLanguages(evolve(self))  # of a wording of its own: two that hold each other are freed late

    def shown(self, value: Value, beside: str = "") -> str:
        """Return a value as an option or an answer shows it: Danube, 21 August 2019, 78 865 km²; with its marks.

        Args:
            value: the value.
            beside: the key of the relation beside whose values it stands as an option; see `plain`.
        """
        return self.marked(value, self.plain(value, beside))

    def marked(self, value: Value, plain: str) -> str:
        """Return the plain reading of a value with the value's marks."""
        return plain if self.marks is None or isinstance(value, Picture) else self.marks.shown(value, plain)

    def plain(self, value: Value, beside: str = "") -> str:
        """Return the plain reading of a value as it is shown, by which names are compared.

        Args:
            value: the value.
            beside: the key of the relation beside whose values it stands as an option. A number that is none of them
                has its thousands grouped as they have.
        """
        if isinstance(value, EntityRef):
            return self.sheet.entity(value.key).shown
        if isinstance(value, Text):
            return value.text
        if isinstance(value, Number):
            fewest, about = self._grouped_from(value, beside), self.words.about
            return number_in_words(value, self.sheet.language, grouped_from=fewest, about=about)
        if isinstance(value, Date):
            return self._as_written(value) or self._date_in_words(value)
        if isinstance(value, YesNo):
            return self.words.yes if value.yes else self.words.no
        return value.media.safe_name if isinstance(value, Picture) else self.words.none

    def _date_in_words(self, date: Date) -> str:
        return date_in_words(date, self.words, self.sheet.language, with_era=self._has_years_before_christ)

    @kept
    def _has_years_before_christ(self) -> bool:
        """Whether any date of the sheet is before our era, so that an early year of it says so, too."""
        values = (fact.value for fact in self.sheet.facts if isinstance(fact.value, Date))
        times = (each for fact in self.sheet.facts for each in (fact.start, fact.end, fact.as_of) if each)
        return any(date.year <= 0 for date in chain(values, times))

    def _as_written(self, date: Date) -> str:
        """Return a century or a decade as the author wrote it, where quizgen has no words in the author's language."""
        if not date.unknown_digits or own_words(self.sheet.language):
            return ""
        if self.sheet.language == UNKNOWN:
            return "" if _is_english(date.written) else date.written
        return date.written or years_of_span(date, self.sheet.language)

    def _grouped_from(self, number: Number, beside: str) -> int:
        """Return from which number on thousands are grouped: alike in all numbers that may be options together."""
        if beside:
            return SMALLEST_GROUPED_BESIDE_LONGER if beside in self._with_long_numbers else NEVER_GROUPED
        return SMALLEST_GROUPED_BESIDE_LONGER if number in self._beside_long_numbers else SMALLEST_GROUPED

    @kept
    def _with_long_numbers(self) -> frozenset[str]:
        """The relations of numbers of which one has its thousands grouped in any case."""
        relations = [relation.key for relation in self.sheet.relations if relation.value == "number"]
        return frozenset(key for key in relations if any(map(_is_long, self._numbers(key))))

    @kept
    def _beside_long_numbers(self) -> frozenset[Number]:
        """The numbers of these relations."""
        return frozenset(number for key in self._with_long_numbers for number in self._numbers(key))

    def _numbers(self, relation: str) -> Iterator[Number]:
        return (fact.value for fact in self.sheet.of_relation(relation) if isinstance(fact.value, Number))

    def in_text(self, value: Value, beside: str = "") -> str:
        """Return a value as it is inside a sentence: the Danube; with its marks, and no other character is one.

        Args:
            value: the value.
            beside: the key of the relation beside whose values it stands as an option; see `plain`.
        """
        name = self._plain_in_text(value, beside)
        return self.marks.inserted(value, name).marked if self.marks else name

    def listed(self, fact: Fact) -> str:
        """Return a fact's value as a sentence without grammar lists it; of a picture, that it is beside it."""
        value = fact.value
        if value is None:
            return ""
        return (
            self.words.see_picture
            if isinstance(value, Picture)
            else self._apart(self.shown(value), value, fact.relation)
        )

    def label(self, fact: Fact) -> str:
        """Return the label of a fact's relation, with spaces between its words."""
        return self._labels[fact.relation]

    @kept
    def _labels(self) -> dict[str, str]:
        return {relation.key: relation.label or readable(relation.key) for relation in self.sheet.relations}

    @kept
    def plain_labels(self) -> dict[str, str]:
        """The labels in their plain reading, by the keys of the relations."""
        return {key: reading_by(self.sheet.markup)(label) for key, label in self._labels.items()}

    def _plain_in_text(self, value: Value, beside: str = "") -> str:
        if isinstance(value, EntityRef):
            entity = self.sheet.entity(value.key)
            return entity.in_text or entity.shown
        if isinstance(value, Date) and value.unknown_digits:
            span = span_in_words(value, self.words, self.sheet.language)
            return self.words.span_in_text.format(span=span) if self.plain(value) == span else self.plain(value)
        return self.words.see_picture if isinstance(value, Picture) else self.plain(value, beside)

    def when(self, fact: Fact) -> str:
        """Return when a fact holds, in words (since 2013), or an empty text where it is undated."""
        period = fact.period if fact.start or fact.end else None
        if period:
            return period_in_words(period, self.words, self.sheet.language, with_era=self._has_years_before_christ)
        if not fact.as_of:
            return ""
        return dated(
            self.words.as_of, fact.as_of, self.words, self.sheet.language, with_era=self._has_years_before_christ
        )

    def reads(self, sentence: str, words: str) -> bool:
        """Tell whether some words of a sentence are words of its plain reading, too, and its marks are right."""
        return self.marks is None or self.marks.reads(sentence, words)

    @kept
    def _has_marks_or_languages(self) -> bool:
        return self.marks is not None or self.languages.any

    def _named(self, value: Value, words: str, relation: str = "") -> str:
        """Return the words of a default sentence for a value as a template sees them: with marks if they name it."""
        if not self._has_marks_or_languages:
            return Isolate(words) if runs_against(words, self._direction) else words
        is_its_name = words in (self.plain(value), self._plain_in_text(value))
        language = self.languages.of(value, relation) if is_its_name else ""
        if self.marks is None:
            return self._isolated(words, language)
        made = self.marks.inserted(value, words) if is_its_name else self.marks.plainly(words)
        return self._isolated(made, language)

    def _inserted(self, value: Value, relation: str = "") -> str:
        """Return a value as a template sees it; `relation` is the key of that whose value it is."""
        name = self._plain_in_text(value)
        made = self.marks.inserted(value, name) if self.marks else name
        return self._isolated(made, self.languages.of(value, relation))

    def _isolated(self, name: str, language: str) -> str:
        """Return what a template inserts as an isolate, where it is in another language or runs the other way."""
        if not language and not runs_against(name, self._direction):
            return name
        return self.marks.isolated(name) if self.marks else Isolate(name)

    def _apart(self, text: str, value: Value, relation: str = "") -> str:
        """Return a value that stands in a sentence without grammar, as an isolate where it is in another language."""
        is_in_other = self._has_marks_or_languages and self.languages.of(value, relation)
        return isolated(text) if is_in_other else text

    @kept
    def _direction(self) -> str:
        return direction_of(self.sheet.language)

    def _when_inserted(self, fact: Fact) -> str:
        return self.marks.plainly(self.when(fact)) if self.marks else self.when(fact)


def _is_english(written: str) -> bool:
    """Tell whether a century or a decade is written in English, or in figures alone."""
    is_century = ENGLISH.tables.century_pattern.search(plain(written))
    return not written or bool(is_century or _ENGLISH_DECADE.search(written))


def _is_long(number: Number) -> bool:
    return any(abs(end) >= SMALLEST_GROUPED for end in (number.amount, number.high or Decimal(0)))
