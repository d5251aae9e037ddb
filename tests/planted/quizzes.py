"""Flaws of whole quizzes, planted."""

from random import Random

from attrs import evolve

from planted.base import Plot, asked, plot, true_false
from planted.vocabulary import names, words
from quizgen import Fact, FactSheet, Question, Relation
from quizgen.values import EntityRef


def cueing(lots: Random) -> tuple[Plot, Plot]:
    """Plant a stem that contains another's answer; beside it, one that does too, and is about something else."""
    person, place, other, *wrong = names(lots, 8)
    thing = lots.choice("mill harbour abbey canal library market".split())
    asking = asked(f"Who built the {thing} of {place}?", person, wrong[:3], lots, name="one")
    telling = asked(
        f"In which year did {person} build the {thing} of {place}?", "1702", ["1711", "1723"], lots, name="two"
    )
    elsewhere = lots.choice(
        (
            asked(f"In which year did {person} travel to the coast?", "1702", ["1711", "1723"], lots, name="two"),
            asked(f"In which year was the {thing} of {place} built?", "1702", ["1711", "1723"], lots, name="two"),
            asked(f"In which year did {person}son build the {thing} of {place}?", "1702", ["1711"], lots, name="two"),
        )
    )
    rest = [
        asked(f"What is {word} of {other} made of?", "clay", ["sand", "lime"], lots, name=word)
        for word in words(lots, 3)
    ]
    return plot(asking, telling, *rest), plot(asking, elsewhere, *rest)


def similar_stems(lots: Random) -> tuple[Plot, Plot]:
    """Plant a question twice in other words; beside it, one of another subject, time or order."""
    place, other, key, *wrong = names(lots, 6)
    first = asked(f"What is the capital of {place}?", key, wrong, lots, name="one")
    second = lots.choice(
        (
            asked(f"Of {place}, which is the capital?", key, wrong, lots, name="two"),
            asked(f"What is the capital of {place}, please?", key, wrong, lots, name="two"),
            asked(f"What is the capital city of {place}?", key, wrong, lots, name="two"),
        )
    )
    sound = lots.choice(
        (
            asked(f"What is the capital of {other}?", key, wrong, lots, name="two"),
            asked(f"What was the capital of {place} before the war?", wrong[0], [key, *wrong[1:]], lots, name="two"),
            asked(f"What is the capital of North {place}?", wrong[0], [key, *wrong[1:]], lots, name="two"),
        )
    )
    return plot(first, second), plot(first, sound)


def _placed(lots: Random, number: int, place: int) -> Question:
    question = asked(f"What is {number}?", "key", ["one", "two", "three"], lots, name=str(number))
    wrong = [option for option in question.options if not option.correct]
    right = next(option for option in question.options if option.correct)
    return evolve(question, options=(*wrong[:place], right, *wrong[place:]))


def key_position(lots: Random) -> tuple[Plot, Plot]:
    """Plant a place that the key has too often; beside it, places that were drawn, and a few that look uneven."""
    size = lots.randint(50, 120)
    favoured = lots.randrange(4)
    uneven = [favoured if lots.random() < 0.6 else lots.randrange(4) for _ in range(size)]
    drawn = lots.choice(([lots.randrange(4) for _ in range(size)], [favoured] * 4, [favoured, favoured, 0, 1, 2]))
    return (
        plot(*(_placed(lots, number, place) for number, place in enumerate(uneven))),
        plot(*(_placed(lots, number, place) for number, place in enumerate(drawn))),
    )


def true_false_share(lots: Random) -> tuple[Plot, Plot]:
    """Plant nine true statements in ten; beside them, as many as a coin gives, and a handful that are all true."""
    size = lots.randint(40, 90)
    uneven = [lots.random() < 0.9 for _ in range(size)]
    even = lots.choice(([lots.random() < 0.5 for _ in range(size)], [True] * 8))
    return (
        plot(*(true_false(str(number), true=true) for number, true in enumerate(uneven))),
        plot(*(true_false(str(number), true=true) for number, true in enumerate(even))),
    )


def likeness_cue(lots: Random) -> tuple[Plot, Plot]:
    """Plant answers that begin as their stems do; beside them, answers that do not, and a handful that do."""

    def form(number: int, *, telling: bool) -> Question:
        word, *others = names(lots, 5)
        key = word[:4] + "ung" if telling else others.pop()
        return asked(f"What is a form of {word}?", key, others[:3], lots, name=str(number))

    many, few = lots.randint(14, 30), lots.randint(3, 8)
    sound = lots.choice(([False] * many, [True] * few))
    return (
        plot(*(form(number, telling=True) for number in range(many))),
        plot(*(form(number, telling=telling) for number, telling in enumerate(sound))),
    )


def only_key(lots: Random) -> tuple[Plot, Plot]:
    """Plant an option that is right each time; beside it, one that is right three times of three, or half the time."""
    key, *others = names(lots, 8)
    times = lots.randint(12, 20)
    always = [
        asked(f"Who is {number}?", key, lots.sample(others, 3), lots, name=str(number)) for number in range(times)
    ]
    half = [
        asked(f"Who is {number}?", others[number % 6], [key, *others[number % 6 + 1 :][:1]], lots, name=str(number))
        for number in range(0, times, 2)
    ]
    sound = lots.choice((always[:3], [*half, *always[len(half) :]]))
    return plot(*always), plot(*sound)


def only_distractor(lots: Random) -> tuple[Plot, Plot]:
    """Plant an option that is never right; beside it, one that an author vouched for, or that is rare."""
    never, *others = names(lots, 8)
    times = lots.randint(60, 80)
    keys = [lots.choice(others[:4]) for _ in range(times)]
    asking = [
        asked(
            f"Who is {number}?",
            key,
            [never, *lots.sample([o for o in others[:4] if o != key], 2)],
            lots,
            name=str(number),
        )
        for number, key in enumerate(keys)
    ]
    generated = [
        evolve(q, relation="who", options=tuple(evolve(o, proof=evolve(o.proof, rule="one-value")) for o in q.options))
        for q in asking
    ]
    relation = Relation("who", value="person")
    background = Fact("Nobody", "who", EntityRef(never), background=True)
    excused = FactSheet("planted", "Planted", (relation,), (background,))
    plain = FactSheet("planted", "Planted", (relation,), ())
    sound = lots.choice((plot(*generated, sheet=excused), plot(*generated[:12], sheet=plain)))
    return plot(*generated, sheet=plain), sound
