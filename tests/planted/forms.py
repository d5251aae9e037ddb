"""Keys that stand out by their form, planted."""

from random import Random

from planted.base import Plot, both
from planted.options import stem
from planted.vocabulary import SENTENCES, name, words


def unit_cue(lots: Random) -> tuple[Plot, Plot]:
    """Plant a unit that is the key's alone; beside it one that all have, or that two have."""
    numbers = [str(number) for number in lots.sample(range(10, 60), 4)]
    unit, other = lots.sample("km kg m °C years".split(), 2)
    key, *others = (f"{number} {unit}" for number in numbers)
    return both(
        stem(lots),
        lots.choice(((key, numbers[1:]), (key, [f"{number} {other}" for number in numbers[1:]]), (numbers[0], others))),
        lots.choice(((key, others), (numbers[0], numbers[1:]), (key, [others[0], *numbers[2:]]))),
        lots,
    )


def precision_cue(lots: Random) -> tuple[Plot, Plot]:
    """Plant decimals, or a roundness, of the key alone; beside them, numbers that are alike, or mixed."""
    whole = [str(number) for number in lots.sample(range(11, 99), 4) if number % 10] or ["11"]
    whole = ([*whole, "12", "13", "14"])[:4]
    exact = [f"{number}.{lots.randint(1, 9)}" for number in whole]
    round_ones = [f"{number}00" for number in whole]
    jagged = [f"{number}{lots.randint(1, 9)}{lots.randint(1, 9)}" for number in whole]
    return both(
        stem(lots),
        lots.choice(
            ((exact[0], whole[1:]), (whole[0], exact[1:]), (jagged[0], round_ones[1:]), (round_ones[0], jagged[1:]))
        ),
        lots.choice(
            (
                (exact[0], exact[1:]),
                (exact[0], [exact[1], *whole[2:]]),
                (jagged[0], [jagged[1], *round_ones[2:]]),
                (whole[0], whole[1:]),
            )
        ),
        lots,
    )


def case_cue(lots: Random) -> tuple[Plot, Plot]:
    """Plant a key that alone begins in another case, or shouts; beside it, mixed options and acronyms."""
    low = words(lots, 4)
    high = [word.capitalize() for word in low]
    return both(
        stem(lots),
        lots.choice(((low[0], high[1:]), (high[0], low[1:]), (f"{low[0]} stew".upper(), high[1:]))),
        lots.choice(
            (
                (low[0], low[1:]),
                (high[0], high[1:]),
                (low[0], [low[1], *high[2:]]),
                ("DNA", high[1:]),
                ("7 up", high[1:]),
            )
        ),
        lots,
    )


def punctuation_cue(lots: Random) -> tuple[Plot, Plot]:
    """Plant a full stop, or brackets, of the key alone; beside them, of all options, or of two."""
    plain = lots.sample(SENTENCES, 4)
    stopped = [f"{text}." for text in plain]
    year = lots.randint(1500, 1900)
    bracketed = [f"{text} ({year})" for text in plain]
    return both(
        stem(lots),
        lots.choice(((stopped[0], plain[1:]), (plain[0], stopped[1:]), (bracketed[0], plain[1:]))),
        lots.choice(
            (
                (stopped[0], stopped[1:]),
                (stopped[0], [stopped[1], *plain[2:]]),
                (bracketed[0], bracketed[1:]),
                (f"{plain[0]}, and {name(lots)}", plain[1:]),
            )
        ),
        lots,
    )
