"""What the English rules share: a header, what is known of its column, and how its subject is named."""

from attrs import frozen

from quizgen.wording.headers.default_sentences import HeaderTraits, NameForm, Phrase, unknown
from quizgen.wording.headers.english_grammar import singular_of
from quizgen.wording.headers.english_header import EnglishHeader, english_header
from quizgen.wording.headers.english_names import form_of, holds_persons, which

SUBJECT = "{{ subject }}"
VALUE = "{{ value }}"


@frozen(kw_only=True, eq=False, repr=False)
class EnglishFrame:
    """What a rule makes sentences of."""

    header: EnglishHeader
    """The header's words."""
    traits: HeaderTraits
    """What is known of the column."""
    which: str
    """How the subject is asked for: Which country."""
    subject: NameForm
    """How the subjects stand in a sentence."""
    is_person: bool
    """Whether the subjects are persons."""

    @classmethod
    def of(cls, traits: HeaderTraits) -> "EnglishFrame":
        """Return the frame of a relation."""
        return cls(
            header=english_header(traits.header),
            traits=traits,
            which=which(traits.subject),
            subject=form_of(traits.subject),
            is_person=holds_persons(traits.subject),
        )

    @property
    def key(self) -> str:
        """The header in lower case, as the lists have it."""
        return self.header.text.casefold()

    @property
    def noun(self) -> str:
        """The noun of the header with the words around it, in the singular: official language. Empty if it has none."""
        head = self.header.head
        if head is None:
            return ""
        words = list(self.header.words)
        words[head] = singular_of(words[head]) or words[head]
        return " ".join(words)

    @property
    def head(self) -> str:
        """The noun alone, in the singular: language."""
        head = self.header.head
        return "" if head is None else singular_of(self.header.words[head]) or self.header.words[head]

    @property
    def is_plural(self) -> bool:
        """Whether the noun is written in the plural."""
        head = self.header.head
        return head is not None and bool(singular_of(self.header.words[head]))

    @property
    def verb(self) -> str:
        """Is, or was for a year gone by; are and were behind a plural."""
        forms = ("were", "was") if self.header.is_past else ("are", "is")
        return forms[0 if self.is_plural else 1]

    @property
    def has(self) -> str:
        """Has, or had for a year gone by."""
        return "had" if self.header.is_past else "has"

    @property
    def does(self) -> str:
        """Does, or did for a year gone by."""
        return "did" if self.header.is_past else "does"

    def subject_or(self, implied: NameForm) -> NameForm:
        """Return the form of the subjects, or the one that the relation implies where their column does not tell it."""
        return implied if self.subject is unknown else self.subject

    def question(self, template: str) -> Phrase:
        """Return a question. `{S}` is the subject, or `it` where the subject stands before a colon."""
        return Phrase(self._inside(template), self._apart(template))

    def statement(self, template: str) -> Phrase:
        """Return a statement. `{S}` is as in a question, `{V}` the value."""
        filled = template.replace("{V}", VALUE)
        return Phrase(self._inside(filled), self._apart(filled)) if template else Phrase()

    def for_subject(self, predicate: str) -> str:
        """Return a question for the subject: "Which country" with `has {V} as its capital?` behind it."""
        filled = predicate.replace("{V}", VALUE)
        return f"{self.which} " + (f"{filled[:-1]}{self.header.tail}?" if self.header.tail else filled)

    @property
    def behind(self) -> str:
        """What stands behind the subject: the unit, and brackets of the header."""
        return self.header.unit + self.header.tail

    def _inside(self, template: str) -> str:
        """Fill in the subject. A bracket of the header stands behind its noun: the population (mio) of Paris."""
        if self.header.tail.startswith(" (") and " of {S}" in template:
            return template.replace(" of {S}", f"{self.header.tail} of {SUBJECT}{self.header.unit}")
        return template.replace("{S}", SUBJECT + self.behind)

    def _apart(self, template: str) -> str:
        begins_small = template if template.startswith("{") else template[:1].lower() + template[1:]
        for part in (" of {S}", " for {S}"):
            begins_small = begins_small.replace(part, self.behind)
        return f"{SUBJECT}: " + begins_small.replace("{S}", f"it{self.behind}")
