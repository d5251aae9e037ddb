"""The words by which a language gives a right option away, a language a table. Nothing is said of other languages."""

import re
import unicodedata
from collections.abc import Iterable

from attrs import field, frozen

from quizgen.language import primary

SHORTEST_ROOT = 4

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ACCENT = re.compile("[\u0300-\u036f]")


def plain(text: str) -> str:
    """Return a text without case and accents, its apostrophes straight."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    return unicodedata.normalize("NFC", _ACCENT.sub("", unicodedata.normalize("NFD", folded))).replace("’", "'")


def words_in(text: str) -> tuple[str, ...]:
    """Return the words of a text, without case and accents."""
    return tuple(_WORD.findall(plain(text)))


def _words(text: str) -> frozenset[str]:
    return frozenset(plain(text).split())


def _endings(text: str) -> tuple[str, ...]:
    return tuple(sorted(plain(text).split(), key=len, reverse=True))


def _phrases(pattern: str) -> re.Pattern[str]:
    """Compile what stands in a plain text as whole words; nothing stands for what is never there."""
    return re.compile(rf"(?<!\w)(?:{plain(pattern) or '(?!)'})(?!\w)", re.IGNORECASE)


@frozen
class Lexicon:
    """What is known of one language: lists of words, and patterns of turns of phrase, all without case and accents."""

    function_words: frozenset[str] = field(default="", converter=_words)
    """Words that say nothing of a subject: articles, prepositions, question words, forms of to be."""
    fillers: frozenset[str] = field(default="", converter=_words)
    """Those of them without which a question asks the same."""
    endings: tuple[str, ...] = field(default="", converter=_endings)
    """Endings that words of one root differ by."""
    negatives: frozenset[str] = field(default="", converter=_words)
    """Words that turn a question round."""
    positives: re.Pattern[str] = field(default="", converter=_phrases)
    """Turns of phrase with such a word that turn nothing round."""
    absolutes: frozenset[str] = field(default="", converter=_words)
    """Words by which a sentence claims too much."""
    idioms: re.Pattern[str] = field(default="", converter=_phrases)
    """Turns of phrase with such a word that claim nothing."""
    above: re.Pattern[str] = field(default="", converter=_phrases)
    """Options about other options, as a whole."""
    ageing: re.Pattern[str] = field(default="", converter=_phrases)
    """Words that are true only for a while."""
    changing: frozenset[str] = field(default="", converter=_words)
    """Names of relations whose values change."""

    def root(self, word: str) -> str:
        """Return what words of one root share: the word without its endings, as long as four letters stay."""
        for ending in self.endings:
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_ROOT:
                return self.root(word[: -len(ending)])
        return word

    def roots(self, words: Iterable[str]) -> frozenset[str]:
        """Return the roots of the words that say something."""
        return frozenset(self.root(word) for word in words if len(word) > 1 and word not in self.function_words)


_LETTERS = r"\(?[a-f]\)?(?:, ?\(?[a-f]\)?)*,?"

ENGLISH = Lexicon(
    function_words=(
        "a about after all an and another any are as at be because been before between both but by can could did "
        "do does during each for from had has have he her his how if in into is it its itself may might more most "
        "much must no not of off on one only or other our out over own same she should so some such than that the "
        "their them then there these they this those through to too under until up upon very was we were what "
        "when where which while who whom whose why will with would you your called following named none term"
    ),
    fillers=(
        "a an the of in on at to is are was were be been do does did which what that this these those it its by for "
        "and you your please following"
    ),
    endings=(
        "isation ization ities ation ments iness ness ment ions ians ings ical ally iest ied ies ion ian ing ity "
        "ism ist ers ese ial ary ous ive est als ans ely ic al an ed er es ly ia s e y a o i"
    ),
    negatives=("not except never isn't aren't wasn't weren't don't doesn't didn't can't cannot hasn't haven't won't"),
    positives=r"not only|or not|if not|why not",
    absolutes=(
        "always never all only every none completely absolutely entirely invariably nothing nobody everyone "
        "everybody everything"
    ),
    idioms=(
        r"(?:at all|all at once|all over|above all|after all|all but|all of a|all right|all along|not only|only child|"
        r"all saints|all souls)"
    ),
    above=(
        r"(?:all|none|any|both|neither|two|some) of (?:the )?(?:above|below|others?|options|answers|choices|these)\.?|"
        r"(?:all|both|none) (?:the )?above\.?|"
        rf"(?:both |neither |either )?{_LETTERS} (?:and|or|nor|&) \(?[a-f]\)?(?: only)?\.?"
    ),
    ageing=(
        r"(?:currently|nowadays|presently|recently|now|today|at present|at the moment|as of|so far|to date|"
        r"these days|this year|last year|until now)"
    ),
    changing=(
        "population inhabitants president premier minister chancellor monarch ruler ceo mayor governor price "
        "salary rent gdp unemployment holder age"
    ),
)

GERMAN = Lexicon(
    function_words=(
        "als am an auf aus bei bis das dem den der des die ein eine einem einen einer eines er es für hat haben "
        "ihr im in ist kann man mit nach sein seine sich sie sind so um und vom von vor war waren was welche "
        "welchem welchen welcher welches wem wen wer wie wird wo wurde wurden zu zum zur über nicht genannt heißt "
        "diese dieser dieses"
    ),
    endings="ischen ischer isches ungen ische isch ung ern ens er en em es e n s",
    negatives="nicht nie niemals außer kein keine keiner keines keinen keinem",
    positives=r"nicht nur|oder nicht",
    absolutes="immer nie niemals alle nur jeder jede jedes stets ausschließlich niemand",
    idioms=r"nicht nur|vor allem",
    above=(
        r"(?:alle|keine[rs]?|beide) (?:der )?(?:(?:oben )?genannten|obenstehenden|obigen)(?: antworten| aussagen)?\.?|"
        r"(?:alle|keine[rs]?|beide) (?:der |dieser )?(?:antworten|aussagen|möglichkeiten)(?: (?:sind|ist) richtig)?\.?|"
        r"(?:sowohl |weder )?[a-f](?: und | oder | als auch | noch )[a-f]\.?"
    ),
    ageing=(r"(?:derzeit|zurzeit|zur zeit|momentan|heute|heutzutage|gegenwärtig|aktuell|bisher|neuerdings)"),
    changing=("einwohnerzahl einwohner bevölkerung präsident präsidentin kanzler kanzlerin bürgermeister preis alter"),
)

SPANISH = Lexicon(
    function_words=(
        "a al con cual cuál cuales cuáles como cómo de del donde dónde el en entre era es esta este fue ha han la "
        "las lo los más no o para por que qué quien quién se ser son su sus un una y"
    ),
    endings="aciones ación mente idad anos anas ano ana os as es o a e s",
    negatives="no nunca jamás excepto salvo",
    positives=r"no solo|no sólo|o no",
    absolutes="siempre nunca jamás todos todas cada solamente únicamente nadie",
    idioms=r"no solamente",
    above=(
        r"(?:todas|todos|ninguna|ninguno)(?: de)? (?:las|los) (?:anteriores|respuestas|opciones)(?: anteriores)?\.?|"
        r"(?:ni )?[a-f] (?:y|o|ni) [a-f]\.?"
    ),
    ageing=r"(?:actualmente|hoy|hoy en día|ahora|recientemente|en la actualidad|hasta la fecha)",
    changing="población habitantes presidente presidenta ministro alcalde precio edad",
)

FRENCH = Lexicon(
    function_words=(
        "a au aux avec ce ces cette dans de des du elle en est et il la le les leur lui ne on ou où par pas pour "
        "qu que quel quelle quelles quels qui quoi sa se ses son sont sur un une été était d l s n c"
    ),
    endings="ations ation ement iennes ienne iens ien ités ité ais aise ées ée és é es s e",
    negatives="sauf jamais excepté",
    absolutes="toujours jamais tous toutes chaque uniquement seulement personne",
    idioms=r"non seulement",
    above=(
        r"(?:toutes|tous|aucune?)(?: de)?(?: ces| les| des)?(?: réponses| options)?(?: ci-dessus| précédentes)\.?|"
        r"(?:toutes|aucune) (?:de )?(?:ces|des|les) (?:réponses|options)\.?|(?:ni )?[a-f] (?:et|ou|ni) [a-f]\.?"
    ),
    ageing=r"(?:actuellement|aujourd'hui|maintenant|récemment|à ce jour|de nos jours|en ce moment)",
    changing="population habitants président présidente ministre maire prix âge",
)

LEXICONS = {"en": ENGLISH, "de": GERMAN, "es": SPANISH, "fr": FRENCH}

UNKNOWN = Lexicon()
"""A language of which nothing is known: words are their own roots, and no word gives anything away."""


def lexicon_of(language: str) -> Lexicon:
    """Return what is known of a language by its tag (`en`, `en-GB`)."""
    return LEXICONS.get(primary(language), UNKNOWN)
