"""First letters of sentences: a capital where one is due."""


def upper_first(text: str) -> str:
    """Return a sentence with a capital at its start, unless its first word has one further on (iPhone, pH)."""
    first_word = text.split(" ", 1)[0]
    return text if any(letter.isupper() for letter in first_word) else text[:1].upper() + text[1:]


def lower_first(sentence: str) -> str:
    """Return a sentence without its capital, also where that stands behind an inverted mark (¿En qué mar …?)."""
    start = len(sentence) - len(sentence.lstrip("¿¡"))
    return sentence[:start] + sentence[start : start + 1].lower() + sentence[start + 1 :]


def as_sentence(text: str, source: str) -> str:
    """Return the text that a template gave, with a capital where it begins with what was inserted."""
    return upper_first(text) if source.lstrip().startswith("{") else text
