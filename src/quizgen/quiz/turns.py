"""Options that name others by their turn (the first two, 1st and 3rd) or by where they stand (the next one).

Such an option is true in one order only, as are those that name others by letters.
"""

from collections.abc import Iterator, Sequence

from quizgen.language.lexicon import plain
from quizgen.quiz.labels import LONGEST, about_others, about_place, is_of_words
from quizgen.text.late_pattern import late_pattern

_TURN = late_pattern(
    r"\b(?:first|second|third|fourth|last|erste[nr]?|zweite[nr]?|dritte[nr]?|vierte[nr]?|letzte[nr]?|premiers?|premieres?|"
    r"deuxiemes?|troisiemes?|derniers?|dernieres?|primer[oa]?s?|segund[oa]s?|tercer[oa]?s?|ultim[oa]s?|prim[oaie]|"
    r"second[oaie]|terz[oaie]|ultim[ie]|primeir[oa]s?|terceir[oa]s?|[1-8](?:st|nd|rd|th|er|re|ere|e|eme))\b"
    r"|(?<![\w.,])[1-8][.ºª°](?!\w)"
    + plain(r"|(?:(?<!\w)|(?<=\bو))ال(?:أول|أولى|ثاني|ثانية|ثالث|ثالثة|رابع|رابعة|أخير|أخيرة)(?!\w)")
    + r"|첫째|둘째|셋째|넷째|(?:첫|두|세|네|[1-8]) ?번째|(?<!\w)[1-8]번"
)
"""What the turn of an option is called, without accents."""

_NOUN = (
    "(?:ones?|options?|answers?|choices?|antwort(?:en)?|optionen|moglichkeit(?:en)?|reponses?|propositions?|"
    "respuestas?|opcion(?:es)?|alternativas?|rispost[ae]|opzion[ei]|respostas?|opc(?:ao|oes))"
)
_IS = (
    "(?: (?:is|are|ist|sind|est|sont|es|son|sono|e|sao) "
    "(?:both |beide )?(?:correct|right|true|richtig|exactes?|correctes?|correct[ao]s?|corrett[aei]))?"
)
_THE = "(?:(?:the|die|der|das|les|la|le|las|los|el|i|il|as|os|o|a) )?"
_COUNT = "(?:two|three|zwei|drei|beiden|deux|trois|dos|tres|due|tre|duas|dois|[23])"
_ONLY = "(?:only|just|both|nur|seulement|solo|soltanto|so|apenas) "
_AND = "(?:and|or|und|oder|et|ou|y|o|e)"
_FIRST_AND_FIRST = f"first(?:,? {_AND} {_THE}first|, {_THE}first)+"
_BY_TURN = late_pattern(
    rf"(?:{_ONLY})?{_THE}(?:{_NOUN} )?(?:first {_COUNT}|{_COUNT} first|{_FIRST_AND_FIRST})(?: {_NOUN})?{_IS}\.?"
    rf"|{_ONLY}{_THE}first(?: one)?\.?"
    r"|first ?(?:와|과|및|,) ?first(?: ?(?:보기|답|선택지))?"
    r"|(?:처음|첫|앞의?|마지막|뒤의?) ?(?:두|세|둘|셋)(?: ?(?:개|가지|보기|답))?"
    + plain(r"|(?:(?:الخياران|الإجابتان|الجوابان) )?first و ?first|(?:أول|آخر) (?:اثنين|خيارين|إجابتين|اثنتين)")
)
"""An option that names others by their turn, if each turn in it is called `first`."""

_BESIDE = (
    r"the (?:two|three|[23]|ones?|(?:options?|answers?|choices?)) (?:just |right |directly )?"
    r"(?:above|below|before|after)(?: (?:it|this|this one))?",
    r"the (?:above|below|previous|preceding|following|next) (?:two|three|[23])",
    r"(?:the )?(?:above|previous|preceding|next|following) (?:one|option|answer|choice)",
    r"(?:beide?s?|die (?:zwei|beiden|drei)) (?:antworten )?(?:daruber|davor|darunter|danach|oben|unten)",
    r"die (?:zwei|beiden|drei) (?:oberen|obigen|vorigen|vorherigen|vorhergehenden|unteren|folgenden|nachsten)",
    r"die (?:obige|vorige|vorherige|vorhergehende|nachste|folgende) (?:antwort|option|moglichkeit)",
    r"die (?:antwort|option|moglichkeit)(?:en)? (?:daruber|davor|darunter|danach)",
    r"les (?:deux|trois)(?: reponses?)? (?:precedente?s|suivante?s|(?:ci|au)-dess(?:us|ous)|du dess(?:us|ous))",
    r"les (?:deux|trois)(?: reponses?)? qui (?:precede|suive)nt",
    r"la (?:reponse |proposition )?(?:precedente|suivante)",
    r"cel(?:le|ui) (?:d'avant|d'apres|du dess(?:us|ous)|ci-dess(?:us|ous)|qui (?:precede|suit))",
    r"l[ao]s (?:dos|tres) (?:anteriores|siguientes|de arriba|de abajo)",
    r"(?:la|el) (?:(?:respuesta|opcion) )?(?:anterior|siguiente)|(?:la|el) de (?:arriba|abajo)",
    r"(?:le|i) (?:due|tre) (?:precedenti|seguenti|successiv[ei]|(?:di )?sopra|(?:di )?sotto)",
    r"la (?:risposta |opzione )?(?:precedente|seguente|successiva)|quell[ao] (?:di )?(?:sopra|sotto|prima|dopo)",
    r"[ao]s (?:duas|dois|tres) (?:anteriores|seguintes|acima|abaixo|de cima|de baixo)",
    r"a (?:(?:resposta|opcao|alternativa) )?(?:anterior|seguinte|acima|abaixo|de cima|de baixo)",
    r"(?:바로 )?(?:위|앞|아래|다음)의? ?(?:두|세)? ?(?:것|개|보기|답)",
    plain(
        r"(?:الخياران|الإجابتان|الجوابان|الاثنان) (?:السابقان|السابقتان|التاليان|التاليتان|أعلاه)|"
        r"(?:الخيار السابق|الإجابة السابقة|الجواب السابق|الخيار التالي|الإجابة التالية|الجواب التالي)"
    ),
)
"""Options that name those beside them, each as a whole, without accents: the two above, the next one."""

_IS_BESIDE = late_pattern(rf"(?:{_ONLY})?(?:{'|'.join(_BESIDE)}){_IS}\.?")
_NEXT = (
    r"(?:die|der|das) (?:vorige|vorherige|nachste|folgende|obige)|(?:the )?(?:previous|next|following)|"
    r"l[ea] (?:precedente?|suivante?)|(?:il|la) (?:precedente|seguente|successiv[oa])|[oa] (?:anterior|seguinte)"
)
_AND_BESIDE = late_pattern(rf" {_AND} (?:{'|'.join(_BESIDE)}|{_NEXT}){_IS}\.?")
_BESIDE_AND = late_pattern(rf"(?:{_ONLY})?(?:{'|'.join(_BESIDE)}|{_NEXT}) {_AND} ")
"""What stands behind or before the text of an option that is named beside those: wren and the next one."""

_OF_TWO = late_pattern(r"(?:both|beide[s]?|les deux|ambas|ambos|entramb[ei]|둘)\b")
"""How an option begins that speaks of two, and so names some of three."""

_COUNTED = frozenset(
    "two three four zwei drei vier deux trois quatre dos tres cuatro due tre quattro dois duas".split()
)


def counting_option(options: Sequence[str]) -> str:
    """Return the first option that names others by their turn or their neighbours (the first two, the two above).

    Where any other has words for turns, or none is of other words, they are what is asked about: the first, the
    second, all three.

    Example:
        >>> counting_option(["neon", "argon", "iron", "The first two"])
        'The first two'
        >>> counting_option(["wren", "robin", "bat", "wren and the next one"])
        'wren and the next one'
        >>> counting_option(["the first", "the second", "the first and the second"])
        ''
    """
    counting = list(_counting(options))
    others = [plain(option) for option in options if option not in counting]
    if not counting or any(map(_TURN.search, others)):
        return ""
    return counting[0] if any(not _is_of_counts(other) for other in others) else ""


def _counting(options: Sequence[str]) -> Iterator[str]:
    """Yield the options that name some of the others by their turn, or by where they stand."""
    plainly = [plain(option) for option in options]
    for option, text in zip(options, plainly, strict=True):
        if len(option) > LONGEST:
            continue
        names_two = len(options) > len(("one", "two", "both")) and _OF_TWO.match(text) and about_place(option)
        if names_two or _names_by_turn(text) or _IS_BESIDE.fullmatch(text) or _names_with_another(text, plainly):
            yield option


def _names_by_turn(option: str) -> bool:
    return bool(_BY_TURN.fullmatch(_TURN.sub("first", option)))


def _names_with_another(option: str, options: Sequence[str]) -> bool:
    """Tell whether an option is another one and one beside it."""
    others = tuple(other for other in options if other and other != option)
    return any(
        (option.startswith(other) and _AND_BESIDE.fullmatch(option, len(other)))
        or (option.endswith(other) and _BESIDE_AND.fullmatch(option, 0, len(option) - len(other)))
        for other in others
    )


def _is_of_counts(option: str) -> bool:
    """Tell whether an option speaks of how many, and of nothing else: all three, none, both of them."""
    return about_others(option) or is_of_words(" ".join(word for word in option.split() if word not in _COUNTED))
