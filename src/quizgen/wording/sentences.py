"""Sentences from a relation's templates: stems, statements and what is said about a wrong option.

A template sees three texts: `subject`, `value` and `when` (empty for an undated fact).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import frozen
from jinja2 import Template, TemplateError

from quizgen.errors import Place, Problem, SheetError
from quizgen.language import Phrases, SentenceWords, date_in_words, dated, number_in_words, period_in_words, words_of
from quizgen.sheet import Fact, FactSheet, Relation
from quizgen.text.lines import as_written
from quizgen.text.markups import PLAIN
from quizgen.values import Date, EntityRef, Nothing, Number, Value, YesNo
from quizgen.wording.templates import compiled

if TYPE_CHECKING:
    from quizgen.wording.marks import Marks

LONGEST_SENTENCE = 100_000
"""Characters of a filled-in template. No card has room for more."""

_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
_PLAIN_WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*[,;:.!?…]*(?=\s|$)")
_SHORT_WORDS = ("a ", "à ", "e ", "é ", "o ", "y ")
"""Words of one letter that begin a sentence, as letters that stand for something do not."""

_WHEN = re.compile(r"\{[{%][^}]*\bwhen\b")


@frozen
class Wording:
    """Writes the sentences of one sheet. Each template is compiled once."""

    sheet: FactSheet
    """Has the facts, the templates, the names of things, and the language."""

    @cached_property
    def words(self) -> SentenceWords:
        """The words around sentences, in the sheet's language."""
        return words_of(self.sheet.language).sentence

    @cached_property
    def phrases(self) -> Phrases:
        """The phrases that quizgen makes questions of, in the sheet's language."""
        return words_of(self.sheet.language).phrases

    @cached_property
    def marks(self) -> "Marks | None":
        """What puts the marks of a sheet with markup into its sentences; None for a plain sheet."""
        if self.sheet.markup == PLAIN:
            return None
        from quizgen.wording.marks import Marks  # noqa: PLC0415 - plain sheets don't need the parser

        return Marks(self.sheet)

    def shown(self, value: Value) -> str:
        """Return a value as an option or an answer shows it: Danube, 21 August 2019, 78 865 km²; with its marks."""
        return self.marks.shown(value, self.plain(value)) if self.marks else self.plain(value)

    def plain(self, value: Value) -> str:
        """Return the plain reading of a value as it is shown, by which names are compared."""
        if isinstance(value, EntityRef):
            return self.sheet.entity(value.key).shown
        if isinstance(value, Date):
            return date_in_words(value, self.words, self.sheet.language)
        if isinstance(value, Number):
            return number_in_words(value, self.sheet.language)
        if isinstance(value, YesNo):
            return self.words.yes if value.yes else self.words.no
        return self.words.none if isinstance(value, Nothing) else str(value)

    def in_text(self, value: Value) -> str:
        """Return a value as it is inside a sentence: the Danube; with its marks, and no other character is one."""
        name = self._plain_in_text(value)
        return self.marks.inserted(value, name).marked if self.marks else name

    def _plain_in_text(self, value: Value) -> str:
        if isinstance(value, EntityRef):
            entity = self.sheet.entity(value.key)
            return entity.in_text or entity.shown
        return self.plain(value)

    def stem(self, fact: Fact) -> str:
        """Return the question for a fact's value. It states when the fact holds and whose claim it is, where given."""
        relation = self.sheet.relation(fact.relation)
        source = fact.ask or relation.ask
        stem = self._render(source, fact, relation) if source else self._neutral(self.words.question, fact, "")
        return self._framed(stem, source, fact)

    def subject_stem(self, fact: Fact) -> str:
        """Return the question for a fact's subject, from the relation's `ask_subject`."""
        relation = self.sheet.relation(fact.relation)
        return self._framed(self._render(relation.ask_subject, fact, relation), relation.ask_subject, fact)

    def stem_of_several(self, phrase: str, fact: Fact) -> str:
        """Return a question about several facts of one relation and time.

        Args:
            phrase: asks it, and has `{label}` for the label of the relation.
            fact: one of the facts.
        """
        label = upper_first(self.sheet.relation(fact.relation).shown)
        return self._framed(phrase.format(label=label), "", fact)

    def statement(self, fact: Fact) -> str:
        """Return a fact as a sentence. Whose claim it is and when it holds come first.

        The sentence is written once, and shared by all options that show it.
        """
        written = self._statements.get(id(fact))
        if written is None or written[0] is not fact:
            written = self._statements[id(fact)] = (fact, self._stated(fact))
        return written[1]

    @cached_property
    def _statements(self) -> dict[int, tuple[Fact, str]]:
        """The facts stated so far with their sentences, by the `id()` of the fact.

        A fact need not belong to the sheet. It is kept here, so that no later one can get its `id()`.
        """
        return {}

    def _stated(self, fact: Fact) -> str:
        relation = self.sheet.relation(fact.relation)
        is_no = isinstance(fact.value, YesNo) and not fact.value.yes
        source = fact.say or (relation.say_not if is_no else relation.say)
        if fact.value is None:
            return ""
        if isinstance(fact.value, Nothing) or not source:
            return self._framed(self._neutral(self.words.statement, fact, self.shown(fact.value)), "", fact)
        return self._framed(self._render(source, fact, relation), source, fact)

    def listing(self, facts: Sequence[Fact]) -> str:
        """Return a sentence with all values of several facts that have one subject, relation and time."""
        values = "; ".join(self.shown(fact.value) for fact in facts if fact.value is not None)
        return self._framed(self._neutral(self.words.statement, facts[0], values), "", facts[0])

    def correction(self, value: Value, fact: Fact) -> str:
        """Return a sentence that says that a value is wrong, and what is right."""
        return self.words.not_so.format(option=self.in_text(value), fact=self.statement(fact))

    def when(self, fact: Fact) -> str:
        """Return when a fact holds, in words (since 2013), or an empty text where it is undated."""
        if fact.period is None:
            return ""
        if fact.start is None and fact.end is None and fact.as_of:
            return dated(self.words.as_of, fact.as_of, self.words, self.sheet.language)
        return period_in_words(fact.period, self.words, self.sheet.language)

    def reads(self, sentence: str, words: str) -> bool:
        """Tell whether some words of a sentence are words of its plain reading, too, and its marks are right."""
        return self.marks is None or self.marks.reads(sentence, words)

    def citation(self, source_id: str, at: str) -> str:
        """Return a source as a reader wants it: author, title, year, and the place in it."""
        source = self.sheet.source(source_id)
        if source is None:
            return at
        parts = (source.author, source.title, source.published, at)
        return ", ".join(part for part in parts if part)

    def _neutral(self, template: str, fact: Fact, value: str) -> str:
        """Fill in a template of the language, which needs no grammar: {subject} · {relation}: {value}."""
        subject = self.shown(EntityRef(fact.subject))
        return template.format(subject=subject, relation=self.sheet.relation(fact.relation).shown, value=value)

    def _render(self, source: str, fact: Fact, relation: Relation) -> str:
        subject = self._inserted(EntityRef(fact.subject))
        value = self._inserted(fact.value) if fact.value is not None else ""
        place = fact.place if source in (fact.ask, fact.say) else relation.place
        text = self._filled(source, {"subject": subject, "value": value, "when": self._when_inserted(fact)}, place)
        return _sentence(text, source)

    def _inserted(self, value: Value) -> str:
        """Return a value as a template sees it."""
        name = self._plain_in_text(value)
        return self.marks.inserted(value, name) if self.marks else name

    def _when_inserted(self, fact: Fact) -> str:
        return self.marks.plainly(self.when(fact)) if self.marks else self.when(fact)

    def _filled(self, source: str, variables: Mapping[str, str], place: Place | None) -> str:
        try:
            template = self._templates.get(source) or self._templates.setdefault(source, self._compiled(source))
            text = template.render(variables)
            if len(text) > LONGEST_SENTENCE:
                raise ValueError(f"it writes {len(text):,} characters; {LONGEST_SENTENCE:,} are the most")
            text = as_written(text) if "\n" in text else _WHITE_SPACE.sub(" ", text).strip(" ")
            return self.marks.checked(text) if self.marks else text
        except (TemplateError, LookupError, TypeError, ValueError) as error:
            raise SheetError(Problem(f"the template '{source}' fails: {error}", place)) from error

    def _compiled(self, source: str) -> Template:
        return self.marks.compiled(source) if self.marks else compiled(source)

    @cached_property
    def _templates(self) -> dict[str, Template]:
        return {}

    def _framed(self, stem: str, source: str, fact: Fact) -> str:
        return self._attributed(self._dated(stem, source, fact), fact)

    def _dated(self, text: str, source: str, fact: Fact) -> str:
        if fact.period is None or _WHEN.search(source):
            return text
        return self._led_in(self.when(fact), text)

    def _attributed(self, text: str, fact: Fact) -> str:
        if not fact.said_by:
            return text
        source = self.sheet.source(fact.said_by)
        claimant = EntityRef(fact.said_by)
        name = self.shown(claimant) if self.words.plain_names else self.in_text(claimant)
        title = source.title if source else ""
        title = self.marks.as_it_is(title) if self.marks else title
        who = self.words.quoted.format(text=title) if source else name
        return self._led_in(self.words.according_to.format(who=who), text)

    def _led_in(self, lead: str, sentence: str) -> str:
        """Put words before a sentence. It loses its capital where its first word is one that needs none."""
        first_word = sentence.split(" ", 1)[0].casefold()
        if first_word in self.words.openers:
            return self.words.lead_in.format(lead=upper_first(lead), stem=_lower_first(sentence))
        return self.words.lead_in_apart.format(lead=upper_first(lead), stem=sentence)


def upper_first(text: str) -> str:
    """Return a sentence with a capital at its start, where its first word is a plain one of two letters or more.

    Example:
        >>> upper_first("the Danube"), upper_first("iPhone"), upper_first("λ"), upper_first("print('a')")
        ('The Danube', 'iPhone', 'λ', "print('a')")
    """
    first_word = text.split(" ", 1)[0]
    if any(letter.isupper() for letter in first_word):
        return text
    return text[:1].upper() + text[1:] if _PLAIN_WORD.match(text) or text.startswith(_SHORT_WORDS) else text


def _lower_first(sentence: str) -> str:
    """Return a sentence without its capital, also where that stands behind an inverted mark (¿En qué mar …?)."""
    start = len(sentence) - len(sentence.lstrip("¿¡"))
    return sentence[:start] + sentence[start : start + 1].lower() + sentence[start + 1 :]


def _sentence(text: str, source: str) -> str:
    return upper_first(text) if source.lstrip().startswith("{") else text
