"""The words that questions themselves are made of, a language a record: stems, and the names of true and false.

A stem of several facts begins with the label of their relation and a colon, so that it reads well whatever word the
label is (founded, length), and in languages where a sentence around it would have to agree with it.
"""

from attrs import frozen

from quizgen.language import primary


@frozen
class Phrases:
    """The phrases of one language. `{label}` is the label of a relation."""

    true: str
    """Names the option that a statement is true; a capital where the language has them."""
    false: str
    earliest: str
    """Asks which of several things has the earliest date."""
    largest: str
    """Asks which of several things has the largest number."""
    earliest_first: str
    """Asks for an order by dates."""
    smallest_first: str
    """Asks for an order by numbers."""
    odd_one_out: str
    """Asks for the one whose value is not that of all the others."""
    matching: str
    """Asks for the value of each of several things."""


ENGLISH = Phrases(
    true="True",
    false="False",
    earliest="{label}: which of these is the earliest?",
    largest="{label}: which of these is the largest?",
    earliest_first="{label}: put these in order, the earliest first.",
    smallest_first="{label}: put these in order, the smallest first.",
    odd_one_out="{label}: which of these is the odd one out?",
    matching="{label}: which belongs to which?",
)

SPANISH = Phrases(
    true="Verdadero",
    false="Falso",
    earliest="{label}: ¿cuál de estas opciones es la primera en el tiempo?",
    largest="{label}: ¿cuál de estas opciones tiene el valor más alto?",
    earliest_first="{label}: ordena estas opciones, de la más antigua a la más reciente.",
    smallest_first="{label}: ordena estas opciones, del valor más bajo al más alto.",
    odd_one_out="{label}: ¿cuál de estas opciones no encaja con las demás?",
    matching="{label}: ¿qué corresponde a qué?",
)

FRENCH = Phrases(
    true="Vrai",
    false="Faux",
    earliest="{label}\u00a0: lequel de ces éléments est le premier dans le temps\u202f?",
    largest="{label}\u00a0: lequel de ces éléments a la plus grande valeur\u202f?",
    earliest_first="{label}\u00a0: mettez ces éléments dans l’ordre, du plus ancien au plus récent.",
    smallest_first="{label}\u00a0: mettez ces éléments dans l’ordre, de la plus petite valeur à la plus grande.",
    odd_one_out="{label}\u00a0: lequel de ces éléments est l’intrus\u202f?",
    matching="{label}\u00a0: qu’est-ce qui va avec quoi\u202f?",
)

GERMAN = Phrases(
    true="Richtig",
    false="Falsch",
    earliest="{label}: Was davon kommt zeitlich zuerst?",
    largest="{label}: Was davon hat den größten Wert?",
    earliest_first="{label}: Was ist die richtige Reihenfolge? Das Früheste kommt zuerst.",
    smallest_first="{label}: Was ist die richtige Reihenfolge? Der kleinste Wert kommt zuerst.",
    odd_one_out="{label}: Was davon passt nicht zu den anderen?",
    matching="{label}: Was gehört wozu?",
)

PORTUGUESE = Phrases(
    true="Verdadeiro",
    false="Falso",
    earliest="{label}: qual destas opções vem primeiro no tempo?",
    largest="{label}: qual destas opções tem o valor mais alto?",
    earliest_first="{label}: coloque estas opções em ordem, da mais antiga à mais recente.",
    smallest_first="{label}: coloque estas opções em ordem, do valor mais baixo ao mais alto.",
    odd_one_out="{label}: qual destas opções não se encaixa com as outras?",
    matching="{label}: o que corresponde a quê?",
)

ITALIAN = Phrases(
    true="Vero",
    false="Falso",
    earliest="{label}: quale di queste opzioni viene prima nel tempo?",
    largest="{label}: quale di queste opzioni ha il valore più alto?",
    earliest_first="{label}: metti in ordine queste opzioni, dalla più antica alla più recente.",
    smallest_first="{label}: metti in ordine queste opzioni, dal valore più basso al più alto.",
    odd_one_out="{label}: quale di queste opzioni è l’intruso?",
    matching="{label}: che cosa corrisponde a che cosa?",
)

ARABIC = Phrases(
    true="صحيح",
    false="خطأ",
    earliest="{label}: أيّ مما يلي هو الأسبق زمنًا؟",
    largest="{label}: أيّ مما يلي له أكبر قيمة؟",
    earliest_first="{label}: رتّب ما يلي من الأقدم إلى الأحدث.",
    smallest_first="{label}: رتّب ما يلي من أصغر قيمة إلى أكبرها.",
    odd_one_out="{label}: أيّ مما يلي يختلف عن البقية؟",
    matching="{label}: ما الذي يقابل كلًّا مما يلي؟",
)

KOREAN = Phrases(
    true="참",
    false="거짓",
    earliest="{label}: 다음 중 시기가 가장 이른 것은?",
    largest="{label}: 다음 중 값이 가장 큰 것은?",
    earliest_first="{label}: 다음을 시기가 이른 것부터 순서대로 놓으세요.",
    smallest_first="{label}: 다음을 값이 작은 것부터 순서대로 놓으세요.",
    odd_one_out="{label}: 다음 중 나머지와 다른 하나는?",
    matching="{label}: 알맞은 것끼리 짝지으세요.",
)

PHRASES = {
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "de": GERMAN,
    "pt": PORTUGUESE,
    "it": ITALIAN,
    "ar": ARABIC,
    "ko": KOREAN,
}


def phrases_of(language: str) -> Phrases:
    """Return the phrases of a language tag (`en`, `en-GB`); English where there are none in it."""
    return PHRASES.get(primary(language), ENGLISH)
