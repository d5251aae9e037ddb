"""Flaws of options, planted."""

from random import Random

from planted.base import Plot, asked, both, in_order, plot
from planted.vocabulary import ANIMALS, FOODS, MATERIALS, ORGANS, SENTENCES, TOOLS, name, names, words
from quizgen import Entity, FactSheet

UNITS = (("km", "m", 1000), ("kg", "g", 1000), ("min", "s", 60), ("m", "cm", 100))


def stem(lots: Random) -> str:
    """Return a stem that says nothing of its options."""
    return f"Which of these comes first in the chronicle of {name(lots)}?"


def duplicate_options(lots: Random) -> tuple[Plot, Plot]:
    """Plant an option twice: in capitals, with an accent, under an alias, in another unit; beside it, close ones."""
    key, *others = names(lots, 4)
    unit, smaller, times = lots.choice(UNITS)
    amount = lots.randint(2, 9)
    numbers = [f"{amount} {unit}", f"{amount + 1} {unit}", f"{amount + 2} {unit}"]
    alias = FactSheet("planted", "Planted", (), (), entities=(Entity(key, aliases=(f"Old {others[1]}by",)),))
    flawed = lots.choice(
        (
            plot(asked(stem(lots), key, [*others[:2], key.upper()], lots)),
            plot(asked(stem(lots), key, [*others[:2], f"{key}."], lots)),
            plot(asked(stem(lots), key, [*others[:2], f"the {key}"], lots)),
            plot(asked(stem(lots), key, [*others[:2], f"Old {others[1]}by"], lots), sheet=alias),
            plot(asked(stem(lots), numbers[0], [*numbers[1:], f"{amount * times} {smaller}"], lots)),
        )
    )
    sound = lots.choice(
        (
            plot(asked(stem(lots), f"{key}a", [f"{key}e", *others[:2]], lots)),
            plot(asked(stem(lots), "C", ["C++", "C#", "D"], lots)),
            plot(asked(stem(lots), key, others, lots), sheet=alias),
            plot(asked(stem(lots), numbers[0], [*numbers[1:], f"{amount} {smaller}"], lots)),
        )
    )
    return flawed, sound


def overlapping_options(lots: Random) -> tuple[Plot, Plot]:
    """Plant an option or a number in another, and ranges that overlap; beside them compounds, and what doesn't."""
    one, two, three, four = words(lots, 4)
    low = lots.randint(1, 40)
    flawed, sound = lots.choice(
        (
            ((one, [f"{one} and {two}", three, four]), (f"{one} {two}", [one, three, four])),
            (
                (f"{one} with {two}", [two, three, four]),
                (f"{one} and {two}", [f"{three} and {four}", f"{two} and {three}"]),
            ),
            (
                (f"{low}–{low + 10}", [f"{low + 5}–{low + 20}", f"{low + 21}–{low + 30}"]),
                (f"{low}–{low + 9}", [f"{low + 10}–{low + 19}", f"{low + 20}–{low + 30}"]),
            ),
            (
                (f"{low} to {low + 5} km", [f"{low + 5} to {low + 10} km", f"{low + 11} to {low + 20} km"]),
                (f"{low} to {low + 4} km", [f"{low + 5} to {low + 10} km", f"{low + 11} to {low + 20} km"]),
            ),
            (
                (f"{low}–{low + 10} km", [f"{low + 5} km", f"{low + 20} km"]),
                (f"{low}.5 km", ["5 km", f"{low + 20} km", f"1{low} km"]),
            ),
        )
    )
    return both(stem(lots), flawed, sound, lots)


def options_about_options(lots: Random) -> tuple[Plot, Plot]:
    """Plant all, none and A and B; beside them, options with the same words about things."""
    one, two, three, four = words(lots, 4)
    about = lots.choice(
        (
            "All of the above",
            "None of the above",
            "all of these.",
            "A and B",
            "Both A and C",
            "Neither A nor B",
            "A, B and C",
            "None of these",
            "Both of the above",
            "(a) and (c)",
        )
    )
    thing = lots.choice(
        (
            f"All of the {one}",
            f"None of the {two} was above it",
            f"A {one} and a {two}",
            "Vitamins A and B",
            f"Both the {one} and the {two}",
            f"All above {name(lots)}",
            f"Neither {one} nor {two}",
        )
    )
    return both(stem(lots), (three, [four, about]), (three, [four, thing]), lots)


def mixed_kinds(lots: Random) -> tuple[Plot, Plot]:
    """Plant a number among words, a number far off, a thing of another type; beside them, near numbers and titles."""
    one, two, three, four = names(lots, 4)
    amount = lots.randint(3, 80)
    rivers = FactSheet(
        "planted",
        "Planted",
        (),
        (),
        entities=(*(Entity(key, type="river") for key in (one, two, three)), Entity(four, type="city")),
    )
    flawed = lots.choice(
        (
            plot(asked(stem(lots), one, [two, three, str(amount)], lots)),
            plot(
                asked(stem(lots), f"{amount} km", [f"{amount + 5} km", f"{amount * 2} km", f"{amount * 300} km"], lots)
            ),
            plot(asked(stem(lots), str(amount * 900), [str(amount), str(amount + 2), str(amount + 5)], lots)),
            plot(asked(stem(lots), four, [one, two, three], lots), sheet=rivers),
        )
    )
    sound = lots.choice(
        (
            plot(asked(stem(lots), one, [two, three, f"{four} {amount}"], lots)),
            plot(
                asked(stem(lots), f"{amount} km", [f"{amount * 9} km", f"{amount * 80} km", f"{amount * 700} km"], lots)
            ),
            plot(asked(stem(lots), one, [two, three], lots), sheet=rivers),
            plot(asked(stem(lots), four, [one, two, "Unknown Place"], lots), sheet=rivers),
        )
    )
    return flawed, sound


def unordered_options(lots: Random) -> tuple[Plot, Plot]:
    """Plant numbers and dates out of order; beside them ascending and descending ones, and names with numbers."""
    texts = lots.choice(
        (
            [str(number) for number in sorted(lots.sample(range(2, 90), 4))],
            [f"{number} kg" for number in sorted(lots.sample(range(2, 90), 4))],
            [f"{number:.1f}" for number in sorted(lots.sample(range(2, 90), 4))],
            [f"19{number}-05-0{number % 9 + 1}" for number in sorted(lots.sample(range(20, 90), 4))],
        )
    )
    muddled = [texts[1], texts[3], texts[0], texts[2]]
    sound = lots.choice((texts, texts[::-1], [f"Line {text}" for text in muddled]))
    return plot(in_order(stem(lots), muddled, texts[1])), plot(in_order(stem(lots), sound, sound[1]))


def length_cue(lots: Random) -> tuple[Plot, Plot]:
    """Plant a key that is much longer, or shorter; beside it, one that is as long as some distractor."""
    short = [word.capitalize() for word in words(lots, 4)]
    long = lots.sample(SENTENCES, 4)
    return both(
        stem(lots),
        lots.choice(((long[0], short[:3]), (short[0], long[:3]))),
        lots.choice(((long[0], [long[1], *short[:2]]), (short[0], [short[1], *long[:2]]), (short[0], short[1:]))),
        lots,
    )


def plural_cue(lots: Random) -> tuple[Plot, Plot]:
    """Plant a key that alone is plural, or alone is not; beside it, mixed options, and words in s that are singular."""
    nouns = lots.sample(ANIMALS[:7] + ORGANS[:4] + ["hammer", "chisel", "mallet"], 4)
    plurals = [f"{noun}s" for noun in nouns]
    flawed = lots.choice(((plurals[0], nouns[1:]), (nouns[0], plurals[1:]), ("children", nouns[1:])))
    sound = lots.choice(
        (
            (plurals[0], [plurals[1], *nouns[2:]]),
            (plurals[0], plurals[1:]),
            (lots.choice(("glass", "virus", "physics", "gas", "lens", "series")), nouns[1:]),
            (nouns[0], [plurals[1], nouns[2], nouns[3]]),
        )
    )
    return both(stem(lots), flawed, sound, lots)


def absolutes(lots: Random) -> tuple[Plot, Plot]:
    """Plant always, never and only in distractors; beside them, in the key as well, or in turns of phrase."""
    one, two, three = words(lots, 3)
    word = lots.choice("always never only".split())
    key = f"It contains some {one}"
    bland = [f"It is mixed with {two}", f"It turns into {three}"]
    flawed = (key, [f"It {word} contains {two}", *bland[1:]])
    sound = lots.choice(
        (
            (f"It {word} contains {one}", [f"It {word} contains {two}", *bland[1:]]),
            (key, [f"It holds no {two} at all", *bland[1:]]),
            (key, [f"It holds not only {two}", *bland[1:]]),
            (key, ["It came all at once", *bland[1:]]),
            (key, [f"It holds ally and nevermore {two}", *bland[1:]]),
            (f"It {word} contains {one}", bland),
        )
    )
    return both(stem(lots), flawed, sound, lots)


def convergence(lots: Random) -> tuple[Plot, Plot]:
    """Plant a key of which each distractor has a part; beside it, options of which each has as many."""
    (red, blue), (circle, square) = lots.sample(MATERIALS, 2), lots.sample(TOOLS, 2)
    green, cone = lots.sample(FOODS, 2)
    flawed = (f"{red} {circle}", [f"{red} {square}", f"{blue} {circle}", f"{green} {circle}"])
    sound = lots.choice(
        (
            (f"{red} {circle}", [f"{red} {square}", f"{blue} {circle}", f"{blue} {square}"]),
            (f"{red} {circle}", [f"{blue} {square}", f"{blue} {cone}", f"{green} {square}"]),
            (f"{red} {circle}", [f"{blue} {circle}", f"{green} {circle}", f"{cone} {circle}"]),
        )
    )
    return both(stem(lots), flawed, sound, lots)
