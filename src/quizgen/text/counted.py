"""How many there are of something, and the beginning of a text, for lines that people read."""


def counted(count: int, noun: str) -> str:
    """Return a number with its English noun.

    Example:
        >>> counted(1, "question"), counted(59, "question")
        ('1 question', '59 questions')
    """
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def shortened(text: str, longest: int) -> str:
    """Return a text on one line, with `…` for what is beyond the most characters.

    Example:
        >>> shortened("Into which sea does the Danube flow?", 15)
        'Into which sea…'
    """
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"
