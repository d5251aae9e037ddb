"""English sentences of columns of yes and no: "Mammal?", "Is landlocked", "Lays eggs"."""

from quizgen.language.headers.english_modifiers import ADJECTIVES
from quizgen.language.headers.english_verbs import ACTIVITIES, ADJECTIVE_ENDINGS
from quizgen.language.headers.header_words import word_set
from quizgen.wording.headers.default_sentences import DefaultSentences
from quizgen.wording.headers.english_frame import EnglishFrame
from quizgen.wording.headers.english_grammar import NOUNS, plural_of, singular_of, with_article

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

_PAST = {
    "survived": "survive",
    "died": "die",
    "passed": "pass",
    "failed": "fail",
    "won": "win",
    "lost": "lose",
    "voted": "vote",
    "smoked": "smoke",
    "graduated": "graduate",
    "participated": "participate",
    "escaped": "escape",
    "existed": "exist",
}
"""What subjects did, with the base forms."""

_STATES = word_set(
    """
    secure insecure encrypted private public fast slow strong weak heavy soft hard wet dry
    round alive extinct rare wild tame hot cold safe free open closed male female married warm-blooded cold-blooded
    self-governing land-locked two-legged right-handed left-handed
    """
)
"""Adjectives that have no ending of adjectives."""

_PRONOUNS = frozenset({"it", "he", "she", "this"})


def yes_no_sentences(frame: EnglishFrame) -> DefaultSentences | None:
    """Return the statements of a column of yes and no."""
    words = [word.rstrip("?") for word in frame.header.words]
    words[:1] = [words[0] if words[0].isupper() else words[0].casefold()] if words else []
    said = _said([word for word in words if word])
    if not said:
        return None
    return DefaultSentences(
        say=frame.statement(f"{{S}} {said[0]}."), say_not=frame.statement(f"{{S}} {said[1]}."), subject=frame.subject
    )


def _said(words: list[str]) -> tuple[str, str] | None:
    """Return what is said of the subject for yes and for no."""
    match words:
        case [verb, pronoun, *rest] if pronoun in _PRONOUNS and rest:
            return _answered(verb, rest)
        case [verb, *rest] if verb in _AUXILIARIES and rest:
            return _be(verb, rest)
        case [verb] if verb in _PAST:
            return verb, f"did not {_PAST[verb]}"
        case [verb, *rest] if verb in ACTIVITIES:
            return " ".join(words), " ".join(("does not", _base(verb), *rest))
        case ["has", *rest] if rest:
            return _has(rest)
    return _is_or_has(" ".join(words), words[-1]) if words else None


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


def _is_or_has(text: str, last: str) -> tuple[str, str] | None:
    """Return what is said by a noun or an adjective: EU member, rings, nocturnal."""
    if last in _KINDS:
        return f"is {with_article(text)}", f"is not {with_article(text)}"
    if last in _PARTS:
        return f"has {with_article(text)}", f"does not have {with_article(text)}"
    if singular_of(last):
        return f"has {text}", f"does not have {text}"
    is_adjective = last == text and (last in _STATES or (last.endswith(ADJECTIVE_ENDINGS) and last.isalpha()))
    return (f"is {text}", f"is not {text}") if is_adjective else None


def _be(verb: str, rest: list[str]) -> tuple[str, str] | None:
    if rest[0] in ("they", "there"):
        return None
    if verb in ("is", "was") and len(rest) == 1:
        if rest[0] in _KINDS | _PARTS or (rest[0] in NOUNS and rest[0] not in ADJECTIVES):
            rest = [with_article(rest[0])]
        elif rest[0] not in _STATES and not rest[0].endswith(ADJECTIVE_ENDINGS):
            return None
    return _be_so(verb, " ".join(rest))


def _be_so(verb: str, text: str) -> tuple[str, str]:
    return f"{verb} {text}", f"{verb}{'' if verb == 'can' else ' '}not {text}"


def _base(verb: str) -> str:
    """Return the base form of a verb in the third person: lays, flies, catches."""
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("ches", "shes", "sses", "xes")) else verb[:-1]
