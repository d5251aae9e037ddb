"""Sentences from a relation's templates: stems, statements and what is said about a wrong option.

A template sees three texts: `subject`, `value` and `when` (empty for an undated fact).
"""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import frozen
from jinja2 import Template, TemplateError

from quizgen.errors import Place, Problem, SheetError
from quizgen.language import Phrases, SentenceWords, date_in_words, dated, number_in_words, period_in_words, words_of
from quizgen.sheet import Fact, FactSheet, Relation
from quizgen.values import Date, EntityRef, Nothing, Number, Value, YesNo
from quizgen.wording.defaults import Defaults
from quizgen.wording.headers.default_sentences import Phrase
from quizgen.wording.headers.label_words import readable
from quizgen.wording.templates import compiled

LONGEST_SENTENCE = 100_000
"""Characters of a filled-in template. No card has room for more."""

FOR_ALL = ("recall", "select_all")
"""The kinds that ask for all values of a list."""

_WHITE_SPACE = re.compile(r"[ \t\r\n]+")
_VARIABLE = re.compile(r"\{\{ (subject|value) \}\}")
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

    def stem(self, fact: Fact, kind: str = "value") -> str:
        """Return the question that a kind asks for a fact's value; of a list, for one of its values or for all.

        It states when the fact holds and whose claim it is, where given.
        """
        relation, default = self.sheet.relation(fact.relation), self._defaults.of(fact.relation)
        source = fact.ask or relation.ask
        if source:
            return self._framed(self._render(source, fact, relation), source, fact)
        asks_all = fact.listed and kind in FOR_ALL and default.ask_all.apart
        asked = self._default(default.ask_all if asks_all else default.ask, fact)
        return self._framed(asked, "", fact) if asked else self._neutral(self.words.question, fact, "")

    def asks_for_subject(self, relation: str) -> bool:
        """Tell whether there is a question for the subject of a relation: a written one, or that of default wording."""
        return bool(self.stem_template(relation, of_subject=True))

    def subject_stem(self, fact: Fact) -> str:
        """Return the question for a fact's subject: from the relation's `ask_subject`, or the default one."""
        relation = self.sheet.relation(fact.relation)
        if relation.ask_subject:
            return self._framed(self._render(relation.ask_subject, fact, relation), relation.ask_subject, fact)
        return self._framed(self._default(Phrase.alike(self._defaults.of(relation.key).ask_subject), fact), "", fact)

    def stem_template(self, relation: str, *, of_subject: bool) -> str:
        """Return the template of the question for a relation's values or its subjects, or an empty text.

        The default question for the subject is for relations that have no `ask` either. Who words one question and not
        the other does not want the other asked.
        """
        written, default = self.sheet.relation(relation), self._defaults.of(relation)
        if not of_subject:
            return written.ask or default.ask.inside
        return written.ask_subject or ("" if written.ask else default.ask_subject)

    def name_in_stem(self, fact: Fact) -> str:
        """Return the name of a fact's subject as it stands in the stem."""
        subject = EntityRef(fact.subject)
        if fact.ask or self.sheet.relation(fact.relation).ask:
            return self.in_text(subject)
        return self._defaults.subject(fact)

    def stem_of_several(self, phrase: str, fact: Fact) -> str:
        """Return a question about several facts of one relation and time.

        Args:
            phrase: asks it, and has `{label}` for the label of the relation.
            fact: one of the facts.
        """
        label = upper_first(self._label(fact))
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
        if isinstance(fact.value, Nothing):
            return self._neutral(self.words.statement, fact, self.shown(fact.value))
        if source:
            return self._framed(self._render(source, fact, relation), source, fact)
        default = self._defaults.of(relation.key)
        said = self._default(default.say_not if is_no else default.say, fact)
        if said:
            return self._framed(said, "", fact)
        return self._neutral(self.words.statement, fact, self.shown(fact.value))

    def listing(self, facts: Sequence[Fact]) -> str:
        """Return a sentence with all values of several facts that have one subject, relation and time."""
        values = "; ".join(self.shown(fact.value) for fact in facts if fact.value is not None)
        return self._neutral(self.words.statement, facts[0], values)

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

    def _neutral(self, template: str, fact: Fact, value: str) -> str:
        """Fill in a template of the language, which needs no grammar: {subject} – {relation}: {value}."""
        subject, when = self.sheet.entity(fact.subject).shown, self.when(fact)
        subject = f"{subject} ({when})" if when else subject
        text = template.format(subject=upper_first(subject), relation=self._label(fact), value=value)
        return self._attributed(text, fact)

    def _label(self, fact: Fact) -> str:
        """Return the label of a fact's relation, with spaces between its words."""
        relation = self.sheet.relation(fact.relation)
        return relation.label or readable(relation.key)

    def _default(self, phrase: Phrase, fact: Fact) -> str:
        """Return a default sentence about a fact, or an empty text where there is none."""
        source = self._defaults.template(phrase, fact)
        if not source:
            return ""
        value = "" if fact.value is None else self._defaults.value(fact, fact.value, self.shown(fact.value))
        subject = self._defaults.subject(fact)
        if "{{ '" in source:  # braces of a header that is a question
            text = self._filled(source, {"subject": subject, "value": value}, self.sheet.relation(fact.relation).place)
        else:  # many times as fast
            text = _VARIABLE.sub(lambda match: subject if match[1] == "subject" else value, source)
        text = upper_first(text)
        return text[:-1] if text.endswith("..") and not text.endswith("...") else text

    @cached_property
    def _defaults(self) -> Defaults:
        return Defaults(self.sheet)

    def _render(self, source: str, fact: Fact, relation: Relation) -> str:
        subject = self.in_text(EntityRef(fact.subject))
        value = self.in_text(fact.value) if fact.value is not None else ""
        place = fact.place if source in (fact.ask, fact.say) else relation.place
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
