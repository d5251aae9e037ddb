"""English sentences of columns of yes and no: "Mammal?", "Is landlocked", "Lays eggs"."""

from attrs import evolve

from quizgen.language.headers.english_modifiers import ADJECTIVES
from quizgen.language.headers.english_verbs import ACTIVITIES, ADJECTIVE_ENDINGS
from quizgen.language.headers.header_words import word_set
from quizgen.wording.headers.default_sentences import DefaultSentences, Phrase
from quizgen.wording.headers.english_frame import SUBJECT, VALUE, EnglishFrame
from quizgen.wording.headers.english_grammar import NOUNS, is_noun, plural_of, singular_of, with_article
from quizgen.wording.headers.label_words import readable
from quizgen.wording.headers.question_headers import raw

_AUXILIARIES = frozenset({"is", "can", "was", "will", "must", "may"})
_KINDS = word_set(
    """
    mammal bird reptile amphibian insect fish predator herbivore carnivore omnivore vertebrate invertebrate metal gas
    solid liquid member vegetable fruit planet republic monarchy democracy island noun verb vowel consonant smoker sport
    citizen student
    """
)

_PARTS = word_set(
    """
    system tail shell backbone spine beak trunk horn mane pouch skeleton atmosphere capital king queen coast coastline
    border moon ring river port airport president parliament constitution nucleus vertebra heart brain lung
    """
)
"""What a subject has or has not."""

_DID = {
    "survived": "survive",
    "died": "die",
    "failed": "fail",
    "graduated": "graduate",
    "participated": "participate",
    "escaped": "escape",
    "existed": "exist",
    "lived": "live",
    "resigned": "resign",
    "abdicated": "abdicate",
    "reigned": "reign",
    "emigrated": "emigrate",
    "competed": "compete",
    "belonged": "belong",
    "erupted": "erupt",
    "became": "become",
    "went": "go",
    "came": "come",
    "fell": "fall",
    "disappeared": "disappear",
    "originated": "originate",
    "walked": "walk",
}
"""What subjects did, with the base forms; no participles of what was done to them, whatever stands behind."""

_DID_SOMETHING = {
    "passed": "pass",
    "won": "win",
    "lost": "lose",
    "voted": "vote",
    "smoked": "smoke",
    "joined": "join",
    "visited": "visit",
    "invaded": "invade",
    "attended": "attend",
    "served": "serve",
    "wrote": "write",
    "spoke": "speak",
    "had": "have",
}
"""What subjects did with something, with the base forms. Before others (by, in) it may be what was done to them."""

_DID_ALONE = frozenset({"passed", "won", "lost", "voted", "smoked"})
"""Those that need nothing behind them."""

_BEGINS_AN_OBJECT = frozenset({"a", "an", "the", "any", "for"})

_STATES = word_set(
    """
    secure insecure encrypted private public fast slow strong weak heavy soft hard wet dry
    round alive extinct rare wild tame hot cold safe free open closed male female married warm-blooded cold-blooded
    self-governing land-locked two-legged right-handed left-handed
    vegan vegetarian kosher halal raw ripe fresh sweet sour bitter salty spicy deep shallow clear opaque hollow smooth
    rough sharp flat thick thin tall blind deaf dead evergreen prime even odd finite infinite inert unstable brittle
    alkaline saline bilingual immune prone native similar perpendicular parallel known grown rich poor illegal
    soluble insoluble
    """
)
"""Adjectives that have no ending of adjectives."""

_DESCRIBE_BY_MORE = word_set(
    """
    resistant tolerant sensitive toxic allergic active present absent dependent independent important essential critical
    fatal lethal endemic native exclusive hostile adjacent identical equal typical symmetric relevant
    used located related protected covered surrounded allowed required based powered connected attached adapted found
    made spoken eaten solid liquid
    """
)
"""Adjectives and participles that a phrase begins with: resistant to cold, used in medicine."""

_ENDINGS_BEFORE_MORE = ("ous", "able", "ible", "less", "ful")
"""Endings that show an adjective in any phrase."""

_BEFORE_MORE = word_set("in to for at with from against by under on as of without")
"""What begins the rest of such a phrase."""

_NOUNS_LIKE_ADJECTIVES = word_set(
    """
    hospital restaurant festival cathedral canal terminal animal crystal signal journal material mineral medal rental
    elephant plant giant merchant servant patent parent accident continent event talent tent agent client table cable
    vegetable syllable music topic clinic fabric picnic archive motive olive hive drive relative detective library
    dictionary diary salary estuary sanctuary glossary boundary tributary bed shed seed weed breed file tile missile
    crocodile textile ant pageant
    """
)
"""Nouns that end as adjectives do."""

_ANSWERS = frozenset({" (y/n)", " (yes/no)"})
"""Brackets that say how the cells answer."""

_PRONOUNS = frozenset({"it", "he", "she", "this"})


def yes_no_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the statements of a column of yes and no."""
    first, *rest = frame.header.words or ("",)
    said = _said([first if first.isupper() else first.casefold(), *rest]) if first else None
    if not said:
        return _answer(frame)
    bare = evolve(frame, header=evolve(frame.header, tail="", unit=""))
    behind = "" if frame.behind.casefold() in _ANSWERS else frame.behind
    yes, no = (bare.statement(f"{{S}} {each}{behind}.") for each in said)
    return DefaultSentences(say=yes, say_not=no, subject=frame.subject)


def _answer(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the statements of a header that is a question of a kind that no rule knows."""
    header = raw(readable(frame.traits.header))
    if not header.endswith("?"):
        return None
    answered = Phrase.alike(f"{SUBJECT}: the answer to “{header}” is {VALUE}.")
    return DefaultSentences(say=answered, say_not=answered)


def _said(words: list[str]) -> tuple[str, str] | None:
    """Return what is said of the subject for yes and for no."""
    match words:
        case [verb, pronoun, *rest] if pronoun in _PRONOUNS and rest:
            return _answered(verb, rest)
        case [verb, *rest] if verb in _AUXILIARIES and rest:
            return _be(verb, rest)
        case [verb, *rest] if verb in _DID or verb in _DID_SOMETHING:
            return _did(verb, rest)
        case [verb, *rest] if verb in ACTIVITIES:
            return " ".join(words), " ".join(("does not", _base(verb), *rest))
        case ["has", *rest] if rest:
            return _has(rest)
    return _is_or_has(words) if words else None


def _did(verb: str, rest: list[str]) -> tuple[str, str] | None:
    """Return what subjects did, and that they did not; None where it may be what was done to them: lost at sea."""
    text = " ".join((verb, *rest))
    if verb in _DID or (not rest and verb in _DID_ALONE):
        return text, " ".join(("did not", (_DID | _DID_SOMETHING)[verb], *rest))
    if not rest:
        return None
    is_plural = verb not in _DID_ALONE and bool(singular_of(rest[-1]))
    has_object = is_plural or verb == "had" or rest[0] in _BEGINS_AN_OBJECT or rest[0][0].isupper()
    return (text, " ".join(("did not", _DID_SOMETHING[verb], *rest))) if has_object else None


def _describes(word: str) -> bool:
    """Tell whether a word before a preposition is an adjective: soluble in water."""
    if word in _STATES | _DESCRIBE_BY_MORE:
        return True
    return word.endswith(_ENDINGS_BEFORE_MORE) and word.isalpha() and word not in NOUNS | _NOUNS_LIKE_ADJECTIVES


def _answered(verb: str, rest: list[str]) -> tuple[str, str] | None:
    """Return the answers to a question about the subject: is it a mammal, does it fly."""
    if verb == "does":
        with_s = "has" if rest[0] == "have" else plural_of(rest[0])
        return " ".join((with_s, *rest[1:])), " ".join(("does not", *rest))
    return _be_so(verb, " ".join(rest)) if verb in _AUXILIARIES else None


def _has(rest: list[str]) -> tuple[str, str] | None:
    text = " ".join(rest)
    if rest[0] not in ("a", "an", "no", "the") and not singular_of(rest[-1]):
        if rest[-1] not in _PARTS:
            return None
        text = with_article(text)
    return f"has {text}", f"does not have {text}"


def _is_or_has(words: list[str]) -> tuple[str, str] | None:
    """Return what is said by a noun or an adjective: EU member, rings, nocturnal, soluble in water."""
    text, first, last = " ".join(words), words[0], words[-1]
    match words:
        case [_, "of", _, *_] if first in _KINDS:
            return _be_so("is", with_article(text))
        case [_, more, _, *_] if more in _BEFORE_MORE:
            return _be_so("is", text) if _describes(first) else None
    if last in _KINDS:
        return f"is {with_article(text)}", f"is not {with_article(text)}"
    if last in _PARTS:
        return f"has {with_article(text)}", f"does not have {with_article(text)}"
    if singular_of(last):
        return f"has {text}", f"does not have {text}"
    is_sure = all(word.endswith("ly") and word not in ADJECTIVES and not is_noun(word) for word in words[:-1])
    return (f"is {text}", f"is not {text}") if is_sure and _is_adjective(last) else None


def _is_adjective(word: str) -> bool:
    """Tell whether a word is an adjective, by the lists or by its ending: vegan, solar, gluten-free."""
    last = word.rpartition("-")[2]
    has_ending = last.endswith(ADJECTIVE_ENDINGS) and last.isalpha()
    is_other = last in _KINDS | _PARTS | _NOUNS_LIKE_ADJECTIVES
    return word in _STATES or last in _STATES or (has_ending and not is_other)


def _be(verb: str, rest: list[str]) -> tuple[str, str] | None:
    if rest[0] in ("they", "there"):
        return None
    if verb in ("is", "was") and len(rest) == 1:
        if rest[0] in _KINDS | _PARTS or (rest[0] in NOUNS and rest[0] not in ADJECTIVES):
            rest = [with_article(rest[0])]
        elif not _is_adjective(rest[0]):
            return None
    return _be_so(verb, " ".join(rest))


def _be_so(verb: str, text: str) -> tuple[str, str]:
    return f"{verb} {text}", f"{verb}{'' if verb == 'can' else ' '}not {text}"


def _base(verb: str) -> str:
    """Return the base form of a verb in the third person: lays, flies, catches."""
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("ches", "shes", "sses", "xes")) else verb[:-1]
