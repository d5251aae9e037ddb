"""Sentences from a relation's templates: stems, statements and what is said about a wrong option.

A template sees three texts: `subject`, `value` and `when` (empty for an undated fact).
"""

import re
from collections.abc import Mapping, Sequence

from attrs import frozen

from quizgen.errors import Problem, SheetError
from quizgen.kept import KeptByKey, kept
from quizgen.language import Phrases, points_at_options, words_of
from quizgen.sheet import Fact, Relation
from quizgen.text.lines import as_written
from quizgen.text.sentence_ends import with_one_stop
from quizgen.values import Date, EntityRef, Nothing, Text, Value, YesNo
from quizgen.wording.citing import citation
from quizgen.wording.defaults import SubjectNamed, defaults_of
from quizgen.wording.first_letters import as_sentence, lower_first, upper_first
from quizgen.wording.headers.default_sentences import DefaultSentences, NameForm, Phrase, worded_in
from quizgen.wording.templates import OF_SEVERAL, FilledIn, compiled, constant_words, template_problem
from quizgen.wording.value_wording import ValueWording

FOR_ALL = ("recall", "select_all")
"""The kinds that ask for all values of a list."""

LONGEST_SENTENCE = 100_000
"""Characters of a filled-in template. No card has room for more."""

_WHITE_SPACE = re.compile(r"[ \t\r]+")
_VALUE = "{{ value }}"
_WHEN = re.compile(r"\{[{%][^}]*\bwhen\b")


@frozen(eq=False, repr=False)
class Wording(ValueWording):
    """Writes the sentences of one sheet. Each template is compiled once."""

    @kept
    def phrases(self) -> Phrases:
        """The phrases that quizgen makes questions of, in the sheet's language."""
        return words_of(self.sheet.language).phrases

    def stem(self, fact: Fact, kind: str = "value") -> str:
        """Return the question that a kind asks for a fact's value; of a list, for one of its values or for all.

        It states when the fact holds and whose claim it is, where given.
        """
        source = fact.ask or self.sheet.relation(fact.relation).template(kind)
        if source:
            return self._framed(self._render(source, fact), source, fact)
        default = self._defaults[fact.relation]
        phrase = (default.ask_all if fact.listed else default.ask_only) if kind in FOR_ALL else default.ask
        asked = self._default(phrase if phrase.apart else default.ask, default, fact)
        asked = asked or self._neutral(self.words.question, fact, "")
        return self._attributed(asked, fact) if fact.said_by else asked

    def asks_for_subject(self, relation: str) -> bool:
        """Tell whether there is a question for the subject of a relation: a written one, or that of default wording."""
        return bool(self.stem_template(relation, of_subject=True))

    def subject_stem(self, fact: Fact) -> str:
        """Return the question for a fact's subject that is asked with options: the relation's, or the default one."""
        relation = self.sheet.relation(fact.relation)
        source = relation.template("subject")
        if source:
            return self._framed(self._render(source, fact), source, fact)
        default = self._defaults[fact.relation]
        return self._framed(self._default(Phrase.alike(default.ask_subject), default, fact), "", fact)

    def stem_template(self, relation: str, *, of_subject: bool) -> str:
        """Return the template of the question for a relation's values or its subjects, or an empty text.

        The default question for the subject is for relations that have no `ask` either. Who words one question and not
        the other does not want the other asked.
        """
        written = self.sheet.relation(relation)
        if not of_subject:
            return written.template("value") or self._defaults[relation].ask.inside
        return written.template("subject") or ("" if written.ask else self._defaults[relation].ask_subject)

    def name_in_stem(self, fact: Fact) -> str:
        """Return the name of a fact's subject as it stands in the stem."""
        if fact.ask or self.sheet.relation(fact.relation).ask:
            return self.in_text(self.sheet.entity(fact.subject).ref)
        return self._subject(fact.subject, self._defaults[fact.relation].subject).name

    def recalled_subject_stem(self, fact: Fact) -> str:
        """Return the question for a fact's subject that is asked from memory.

        Without a template of its own it is the relation's `ask_subject`, or the default one, if that surely needs no
        options. Otherwise it names the relation, the value, and the type of the subject: "Mouth: Black Sea · river?".
        """
        relation = self.sheet.relation(fact.relation)
        source = relation.template("recall_subject")
        if not source and not points_at_options(self.sheet.language, constant_words(relation.ask_subject)):
            source = relation.ask_subject
        if source:
            return self._framed(self._render(source, fact), source, fact)
        default = "" if relation.ask_subject else self.stem_template(relation.key, of_subject=True)
        default = (default and self._defaults[relation.key].recall_subject) or default
        is_open = default and not points_at_options(worded_in(self.sheet.language), constant_words(default))
        asked = self._default(Phrase.alike(default), self._defaults[fact.relation], fact) if is_open else ""
        return self._framed(asked or self._neutral_for_subject(fact, relation), "", fact)

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
            return self._framed(phrase.format(label=upper_first(self.label(fact))), "", fact)
        wrong = template_problem(source, OF_SEVERAL)
        if wrong:
            hint = f"'{kind}' asks about several things, so its template can't name one of them"
            raise SheetError(Problem(wrong, relation.place, hint))
        text = self._filled(source, {"when": self.when(fact)}, fact)
        return self._framed(as_sentence(text, source), source, fact)

    def statement_by(self, kind: str, fact: Fact) -> str:
        """Return a fact as the sentence from which a kind makes its stem: by the kind's own template, else as said."""
        source = "" if fact.say else self.sheet.relation(fact.relation).template(kind)
        return self._framed(self._render(source, fact), source, fact) if source else self.statement(fact)

    def statement(self, fact: Fact) -> str:
        """Return a fact as a sentence. Whose claim it is and when it holds come first.

        The sentence is written once, and shared by all options that show it.
        """
        known = self._statements.get(id(fact))
        if known is None:
            known = self._statements[id(fact)] = (self._stated(fact), fact)
        return known[0]

    @kept
    def _statements(self) -> dict[int, tuple[str, Fact]]:
        """The sentences of the facts stated so far, by the `id()` of the fact.

        A fact need not belong to the sheet. It is kept here, so that no later one can get its `id()`.
        """
        return {}

    def _stated(self, fact: Fact) -> str:
        value, said = fact.value, ""
        if value is None:
            return ""
        if not isinstance(value, Nothing):
            relation, is_no = self.sheet.relation(fact.relation), isinstance(value, YesNo) and not value.yes
            source = fact.say or (relation.say_not if is_no else relation.say)
            if source:
                return self._framed(self._render(source, fact), source, fact)
            default = self._defaults[fact.relation]
            said = self._default(default.say_not if is_no else default.say, default, fact)
        said = said or self._neutral(self.words.statement, fact, self.listed(fact))
        return self._attributed(said, fact) if fact.said_by else said

    def listing(self, facts: Sequence[Fact]) -> str:
        """Return a sentence with all values of several facts that have one subject, relation and time."""
        values = "; ".join(self.listed(fact) for fact in facts if fact.value is not None)
        said = self._neutral(self.words.statement, facts[0], values)
        return self._attributed(said, facts[0]) if facts[0].said_by else said

    def citation(self, source_id: str, at: str) -> str:
        """Return a source as a reader wants it: author, title, year, and the place in it."""
        return citation(self.sheet, source_id, at)

    def correction(self, value: Value, fact: Fact) -> str:
        """Return a sentence that says that a value is wrong, and what is right."""
        return self.words.not_so.format(
            option=self._apart(self.in_text(value, fact.relation), value, fact.relation), fact=self.statement(fact)
        )

    def _neutral(self, template: str, fact: Fact, value: str) -> str:
        """Fill in a template of the language, which needs no grammar: {subject} – {relation}: {value}."""
        named, when = self.sheet.entity(fact.subject).ref, self.when(fact)
        subject = self._apart(self.shown(named), named)
        subject = self.words.quoted.format(text=subject) if self._defaults[fact.relation].of_words else subject
        subject = f"{subject} ({when})" if when else subject
        return template.format(subject=upper_first(subject), relation=self._labels[fact.relation], value=value)

    def _default(self, phrase: Phrase, default: DefaultSentences, fact: Fact) -> str:
        """Return a default sentence about a fact, or an empty text where there is none.

        There is none about a dated fact, as the sentences are in the present tense.
        """
        subject = self._subject(fact.subject, default.subject)
        source = phrase.inside if subject.is_inside else phrase.apart
        if not source or fact.period:
            return ""
        variables = {"subject": subject.inserted, "value": "", "when": ""}
        if _VALUE in source and fact.value is not None:  # most questions name no value
            variables["value"] = self._named(fact.value, self._inside(fact.value, default.value), fact.relation)
        text = upper_first(self._filled(source, variables, fact))
        return text[:-1] if text.endswith("..") and not text.endswith("...") else text

    def _inside(self, value: Value, form: NameForm) -> str:
        """Return a value as it stands in a default sentence."""
        if isinstance(value, EntityRef):
            entity = self.sheet.entity(value.key)
            return entity.in_text or form(entity.shown) or entity.shown
        if isinstance(value, Text):
            return form(value.text) or value.text
        return self._plain_in_text(value) if isinstance(value, Date) else self.plain(value)

    def _subject(self, key: str, form: NameForm) -> SubjectNamed:
        """Return how a subject stands in default sentences. Relations that name it alike share one answer."""
        known = self._subjects.get((form, key))
        if known is None:
            entity = self.sheet.entity(key)
            inside = entity.in_text or form(entity.shown)
            name = inside or entity.shown
            known = self._subjects[form, key] = SubjectNamed(name, self._named(entity.ref, name), inside is not None)
        return known

    @kept
    def _subjects(self) -> dict[tuple[NameForm, str], SubjectNamed]:
        return {}

    @kept
    def _defaults(self) -> Mapping[str, DefaultSentences]:
        return defaults_of(self.sheet)

    def _neutral_for_subject(self, fact: Fact, relation: Relation) -> str:
        """Fill in the language's question for a subject, which needs no grammar: {relation}: {value} · {type}?"""
        kind_of_thing = relation.subject or self.sheet.entity(fact.subject).type
        template = self.words.question_for_subject if kind_of_thing else self.words.question_for_any_subject
        return template.format(relation=upper_first(self.label(fact)), value=self.listed(fact), type=kind_of_thing)

    def _render(self, source: str, fact: Fact) -> str:
        subject = self._inserted(self.sheet.entity(fact.subject).ref)
        value = self._inserted(fact.value, fact.relation) if fact.value is not None else ""
        text = self._filled(source, {"subject": subject, "value": value, "when": self._when_inserted(fact)}, fact)
        return as_sentence(text, source)

    def _filled(self, source: str, variables: Mapping[str, str], fact: Fact) -> str:
        try:
            text = self._templates[source].render(variables)
            if len(text) > LONGEST_SENTENCE:
                raise ValueError(f"it writes {len(text):,} characters; {LONGEST_SENTENCE:,} are the most")
            if "\n" in text:
                text = as_written(text)
            else:
                has_more = "  " in text or "\t" in text or "\r" in text
                text = (_WHITE_SPACE.sub(" ", text) if has_more else text).strip(" ")
            text = with_one_stop(text, source)
            return self.marks.checked(text) if self.marks else text
        except (LookupError, TypeError, ValueError) as error:
            place = fact.place if source in (fact.ask, fact.say) else self.sheet.relation(fact.relation).place
            raise SheetError(Problem(f"the template '{source}' fails: {error}", place)) from error

    @kept
    def _templates(self) -> Mapping[str, FilledIn]:
        return KeptByKey(self.marks.compiled if self.marks else compiled)

    def _framed(self, stem: str, source: str, fact: Fact) -> str:
        """Return a stem with when its fact holds, if its template does not say so, and whose claim it is."""
        if fact.period and not _WHEN.search(source):
            stem = self._led_in(self.when(fact), stem)
        return self._attributed(stem, fact) if fact.said_by else stem

    def _attributed(self, text: str, fact: Fact) -> str:
        """Put whose claim a fact is before a sentence about it."""
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
            return self.words.lead_in.format(lead=upper_first(lead), stem=lower_first(sentence))
        return self.words.lead_in_apart.format(lead=upper_first(lead), stem=sentence)
