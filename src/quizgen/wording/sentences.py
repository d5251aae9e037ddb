"""Sentences from a relation's templates: stems, statements and what is said about a wrong option.

A template sees three texts: `subject`, `value` and `when` (empty for an undated fact).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import frozen
from jinja2 import Template, TemplateError

from quizgen.errors import Place, Problem, SheetError
from quizgen.language import (
    Phrases,
    SentenceWords,
    date_in_words,
    dated,
    number_in_words,
    period_in_words,
    points_at_options,
    words_of,
)
from quizgen.sheet import Fact, FactSheet, Relation
from quizgen.values import Date, EntityRef, Nothing, Number, Value, YesNo
from quizgen.wording.templates import OF_SEVERAL, compiled, constant_words, template_problem

LONGEST_SENTENCE = 100_000
"""Characters of a filled-in template. No card has room for more."""

_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
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

    def shown(self, value: Value) -> str:
        """Return a value as an option or an answer shows it: Danube, 21 August 2019, 78 865 km²."""
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
        """Return a value as it is inside a sentence: the Danube."""
        if isinstance(value, EntityRef):
            entity = self.sheet.entity(value.key)
            return entity.in_text or entity.shown
        return self.shown(value)

    def topic(self, fact: Fact) -> str:
        """Return what lists call a fact: Danube · mouth."""
        return f"{self.sheet.entity(fact.subject).shown} · {self.sheet.relation(fact.relation).shown}"

    def stem(self, fact: Fact, kind: str = "value") -> str:
        """Return the question that a kind asks for a fact's value.

        It states when the fact holds and whose claim it is, where given.
        """
        source = fact.ask or self.sheet.relation(fact.relation).template(kind)
        stem = self._render(source, fact) if source else self._neutral(self.words.question, fact, "")
        return self._framed(stem, source, fact)

    def subject_stem(self, fact: Fact) -> str:
        """Return the question for a fact's subject that is asked with options, from the relation's `ask_subject`."""
        source = self.sheet.relation(fact.relation).template("subject")
        return self._framed(self._render(source, fact), source, fact)

    def recalled_subject_stem(self, fact: Fact) -> str:
        """Return the question for a fact's subject that is asked from memory.

        Without a template of its own it is the relation's `ask_subject`, if that surely does without options. Otherwise
        it names the relation, the value, and the type of the subject: "Mouth: Black Sea · river?".
        """
        relation = self.sheet.relation(fact.relation)
        source = relation.template("recall_subject")
        if not source and not points_at_options(self.sheet.language, constant_words(relation.ask_subject)):
            source = relation.ask_subject
        stem = self._render(source, fact) if source else self._neutral_for_subject(fact, relation)
        return self._framed(stem, source, fact)

    def stem_of_several(self, kind: str, phrase: str, fact: Fact) -> str:
        """Return a question about several facts of one relation and time.

        Args:
            kind: the name of the kind that asks it.
            phrase: asks it where the relation has no template for the kind. It has `{label}` for the relation's label.
            fact: one of the facts.

        Raises:
            SheetError: the template names one subject or one value.
        """
        relation = self.sheet.relation(fact.relation)
        source = relation.template(kind)
        if not source:
            return self._framed(phrase.format(label=upper_first(relation.shown)), "", fact)
        wrong = template_problem(source, OF_SEVERAL)
        if wrong:
            hint = f"'{kind}' asks about several things, so its template can't name one of them"
            raise SheetError(Problem(wrong, relation.place, hint))
        text = self._filled(source, {"when": self.when(fact)}, relation.place)
        return self._framed(_sentence(text, source), source, fact)

    def statement_by(self, kind: str, fact: Fact) -> str:
        """Return a fact as the sentence from which a kind makes its stem: by the kind's own template, else as said."""
        source = "" if fact.say else self.sheet.relation(fact.relation).template(kind)
        return self._framed(self._render(source, fact), source, fact) if source else self.statement(fact)

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
        return self._framed(self._render(source, fact), source, fact)

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

    def citation(self, source_id: str, at: str) -> str:
        """Return a source as a reader wants it: author, title, year, and the place in it."""
        source = self.sheet.source(source_id)
        if source is None:
            return at
        parts = (source.author, source.title, source.published, at)
        return ", ".join(part for part in parts if part)

    def sources(self) -> tuple[str, ...]:
        """Return the sources of what the sheet asks, as a reader wants them, each with its address on the web."""
        asked = {fact.source for fact in self.sheet.facts if not self.sheet.is_background(fact)}
        asked |= {question.source for question in self.sheet.questions}
        cited = ((self.citation(source.id, ""), source.url) for source in self.sheet.sources if source.id in asked)
        return tuple(", ".join(filter(None, parts)) for parts in cited)

    def _neutral(self, template: str, fact: Fact, value: str) -> str:
        """Fill in a template of the language, which needs no grammar: {subject} · {relation}: {value}."""
        subject = self.sheet.entity(fact.subject).shown
        return template.format(subject=subject, relation=self.sheet.relation(fact.relation).shown, value=value)

    def _neutral_for_subject(self, fact: Fact, relation: Relation) -> str:
        """Fill in the language's question for a subject, which needs no grammar: {relation}: {value} · {type}?"""
        kind_of_thing = relation.subject or self.sheet.entity(fact.subject).type
        template = self.words.question_for_subject if kind_of_thing else self.words.question_for_any_subject
        value = self.shown(fact.value) if fact.value is not None else ""
        return template.format(relation=upper_first(relation.shown), value=value, type=kind_of_thing)

    def _render(self, source: str, fact: Fact) -> str:
        subject = self.in_text(EntityRef(fact.subject))
        value = self.in_text(fact.value) if fact.value is not None else ""
        place = fact.place if source in (fact.ask, fact.say) else self.sheet.relation(fact.relation).place
        text = self._filled(source, {"subject": subject, "value": value, "when": self.when(fact)}, place)
        return _sentence(text, source)

    def _filled(self, source: str, variables: Mapping[str, str], place: Place | None) -> str:
        try:
            template = self._templates.get(source) or self._templates.setdefault(source, compiled(source))
            text = template.render(variables)
            if len(text) > LONGEST_SENTENCE:
                raise ValueError(f"it writes {len(text):,} characters; {LONGEST_SENTENCE:,} are the most")
            return _WHITE_SPACE.sub(" ", text).strip(" ")
        except (TemplateError, LookupError, TypeError, ValueError) as error:
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

    def _attributed(self, text: str, fact: Fact) -> str:
        if not fact.said_by:
            return text
        source = self.sheet.source(fact.said_by)
        claimant = EntityRef(fact.said_by)
        name = self.shown(claimant) if self.words.plain_names else self.in_text(claimant)
        who = self.words.quoted.format(text=source.title) if source else name
        return self._led_in(self.words.according_to.format(who=who), text)

    def _led_in(self, lead: str, sentence: str) -> str:
        """Put words before a sentence. It loses its capital where its first word is one that needs none."""
        first_word = sentence.split(" ", 1)[0].casefold()
        if first_word in self.words.openers:
            return self.words.lead_in.format(lead=upper_first(lead), stem=_lower_first(sentence))
        return self.words.lead_in_apart.format(lead=upper_first(lead), stem=sentence)


def upper_first(text: str) -> str:
    """Return a sentence with a capital at its start, unless its first word has one further on (iPhone, pH)."""
    first_word = text.split(" ", 1)[0]
    return text if any(letter.isupper() for letter in first_word) else text[:1].upper() + text[1:]


def _lower_first(sentence: str) -> str:
    """Return a sentence without its capital, also where that stands behind an inverted mark (¿En qué mar …?)."""
    start = len(sentence) - len(sentence.lstrip("¿¡"))
    return sentence[:start] + sentence[start : start + 1].lower() + sentence[start + 1 :]


def _sentence(text: str, source: str) -> str:
    return upper_first(text) if source.lstrip().startswith("{") else text
