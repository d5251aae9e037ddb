"""Sentences out of a relation's templates: stem, statement, rationale.

Templates are Jinja's, and run in its immutable sandbox. They see `subject`, `value` and, for a dated fact, `when`; all
three are plain strings.
"""

import re
from collections.abc import Mapping
from functools import cached_property

from attrs import frozen
from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment

from quizgen.errors import Place, Problem, SheetError, did_you_mean
from quizgen.facts import Fact, FactSheet, Relation
from quizgen.language import Words, date_in_words, period_in_words, words_of
from quizgen.values import Date, EntityRef, Nothing, Number, Value

VARIABLES = ("subject", "value", "when")

_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
_LONG_INTEGER = re.compile(r"(?<![\d.,])[1-9]\d{4,}(?![\d,])")
_WHEN = re.compile(r"\{[{%][^}]*\bwhen\b")


def sandbox() -> ImmutableSandboxedEnvironment:
    """Return the environment that a sheet's templates run in: no file, no attribute of ours, no endless range."""
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, cache_size=0)


def template_problem(source: str) -> str:
    """Return what is wrong with a template, as a person would say it, or nothing."""
    environment = sandbox()
    try:
        unknown = meta.find_undeclared_variables(environment.parse(source)) - {*VARIABLES, *environment.globals}
    except TemplateSyntaxError as error:
        return f"this template can't be read: {error.message}"
    if not unknown:
        return ""
    name = min(unknown)
    guess = did_you_mean(name, VARIABLES)
    return f"a template knows {', '.join(VARIABLES)}, not '{name}'" + (f": {guess}" if guess else "")


@frozen
class Wording:
    """Writes the sentences of one sheet. Each template is compiled once."""

    sheet: FactSheet

    @cached_property
    def words(self) -> Words:
        """The words of the sheet's language."""
        return words_of(self.sheet.language)

    def shown(self, value: Value) -> str:
        """Return a value as an option or an answer shows it."""
        if isinstance(value, EntityRef):
            return self.sheet.entity(value.key).shown
        if isinstance(value, Date):
            return date_in_words(value, self.sheet.language)
        if isinstance(value, Number):
            return _grouped(str(value))
        return self.words.none if isinstance(value, Nothing) else str(value)

    def in_text(self, value: Value) -> str:
        """Return a value as it stands inside a sentence."""
        if isinstance(value, EntityRef):
            entity = self.sheet.entity(value.key)
            return entity.in_text or entity.shown
        return self.shown(value)

    def stem(self, fact: Fact) -> str:
        """Ask for a fact's value; state the time where the fact is dated, and whose claim it is."""
        relation = self.sheet.relation(fact.relation)
        source = fact.ask or relation.ask
        stem = self._render(source, fact, relation) if source else f"{self._subject(fact)} · {relation.shown}?"
        return self._framed(stem, source, fact)

    def subject_stem(self, fact: Fact) -> str:
        """Ask for a fact's subject, by the relation's `ask_subject`."""
        relation = self.sheet.relation(fact.relation)
        return self._framed(self._render(relation.ask_subject, fact, relation), relation.ask_subject, fact)

    def statement(self, fact: Fact) -> str:
        """Say what a fact says, as a sentence."""
        relation = self.sheet.relation(fact.relation)
        source = fact.say or relation.say
        if fact.value is None:
            return ""
        if isinstance(fact.value, Nothing) or not source:
            return self._dated(f"{self._subject(fact)} · {relation.shown}: {self.shown(fact.value)}", "", fact)
        return self._dated(self._render(source, fact, relation), source, fact)

    def correction(self, value: Value, fact: Fact) -> str:
        """Say that a value is wrong, and what is right instead."""
        return self.words.not_so.format(option=self.shown(value), fact=self.statement(fact))

    def when(self, fact: Fact) -> str:
        """Say when a fact holds, or nothing where it is undated."""
        return period_in_words(fact.period, self.words, self.sheet.language) if fact.period else ""

    def citation(self, source_id: str, at: str) -> str:
        """Return a source as a reader wants it: author, title, year, place in it."""
        source = self.sheet.source(source_id)
        if source is None:
            return at
        parts = (source.author, source.title, source.published, at)
        return ", ".join(part for part in parts if part)

    def _subject(self, fact: Fact) -> str:
        return self.sheet.entity(fact.subject).shown

    def _render(self, source: str, fact: Fact, relation: Relation) -> str:
        subject = self.in_text(EntityRef(fact.subject))
        value = self.in_text(fact.value) if fact.value is not None else ""
        place = fact.place if source in (fact.ask, fact.say) else relation.place
        text = self._filled(source, {"subject": subject, "value": value, "when": self.when(fact)}, place)
        return _sentence(text, source)

    def _filled(self, source: str, variables: Mapping[str, str], place: Place | None) -> str:
        try:
            template = self._templates.get(source) or self._templates.setdefault(source, sandbox().from_string(source))
            return _WHITE_SPACE.sub(" ", template.render(variables)).strip(" ")
        except (TemplateError, ArithmeticError, LookupError, TypeError, ValueError, MemoryError) as error:
            raise SheetError(Problem(f"the template '{source}' fails: {error}", place)) from error

    @cached_property
    def _templates(self) -> dict[str, Template]:
        return {}

    def _framed(self, stem: str, source: str, fact: Fact) -> str:
        return self._attributed(self._dated(stem, source, fact), fact)

    def _dated(self, text: str, source: str, fact: Fact) -> str:
        if fact.period is None or _WHEN.search(source):
            return text
        return self._led_in(self.when(fact), text)

    def _attributed(self, stem: str, fact: Fact) -> str:
        if not fact.said_by:
            return stem
        source = self.sheet.source(fact.said_by)
        who = f"“{source.title}”" if source else self.in_text(EntityRef(fact.said_by))
        return self._led_in(self.words.according_to.format(who=who), stem)

    def _led_in(self, lead: str, sentence: str) -> str:
        """Put words before a sentence, which loses its capital where its first word is known not to need one."""
        first_word = sentence.split(" ", 1)[0].casefold()
        if first_word in self.words.openers:
            return self.words.lead_in.format(lead=upper_first(lead), stem=sentence[:1].lower() + sentence[1:])
        return self.words.lead_in_apart.format(lead=upper_first(lead), stem=sentence)


def _grouped(number: str) -> str:
    """Set five digits and more in groups of three, with a narrow space that no language takes for a decimal sign.

    That is how the International System of Units writes numbers (SI Brochure, 9th edition, 5.4.4).
    """
    return _LONG_INTEGER.sub(lambda digits: f"{int(digits[0]):,}".replace(",", "\u202f"), number)


def upper_first(text: str) -> str:
    """Return a sentence with a capital at its start, but leave names that are written otherwise (iPhone, pH)."""
    first_word = text.split(" ", 1)[0]
    return text if any(letter.isupper() for letter in first_word) else text[:1].upper() + text[1:]


def _sentence(text: str, source: str) -> str:
    return upper_first(text) if source.lstrip().startswith("{") else text
