"""Flaws of stems, planted."""

from random import Random

from planted.base import Plot, asked, both, plot
from planted.vocabulary import name, names, words


def negative_stem(lots: Random) -> tuple[Plot, Plot]:
    """Plant not, except and never; beside them names, quotations and words that only look like one."""
    one, *others = words(lots, 4)
    place = name(lots)
    flawed = lots.choice(
        (
            f"Which of these is not found in {place}?",
            f"All of these grow near {place} except which?",
            f"What was never sold in {place}?",
            f"Which of these doesn't come from {place}?",
            f"Which of these is NOT made in {place}?",
        )
    )
    sound = lots.choice(
        (
            f"Which of these was noted in {place}?",
            f"Who wrote the novel Never Again in {place}?",
            f"Who said in {place} that 'nobody shall not pass'?",
            f"Which knot is named after {place}?",
            f"Which of these grows not only in {place}?",
            f"What is exceptional about {place}?",
        )
    )
    return plot(asked(flawed, one, others, lots)), plot(asked(sound, one, others, lots))


VOWEL_SOUNDS = (
    "hour",
    "honest man",
    "heir",
    "umbrella",
    "MRI scan",
    "8-year-old",
    "unusual case",
    "apple",
    "FBI agent",
    "11-day trip",
    "uncle",
)
CONSONANT_SOUNDS = (
    "university",
    "European",
    "one-way street",
    "useful tool",
    "hotel",
    "ukulele",
    "unit",
    "ewe",
    "UN envoy",
    "70-year-old",
    "history",
    "union",
)


def article_cue(lots: Random) -> tuple[Plot, Plot]:
    """Plant a stem that ends in a or an, with options of both sounds; beside it, options of the sound that fits."""
    article, right, wrong = lots.choice((("an", VOWEL_SOUNDS, CONSONANT_SOUNDS), ("a", CONSONANT_SOUNDS, VOWEL_SOUNDS)))
    end = lots.choice(("", ":", " …", " _____", " ____."))
    stem = f"In {name(lots)} this is called {article}{end}"
    fitting = lots.sample(right, 4)
    flawed = (fitting[0], [*fitting[1:3], lots.choice(wrong)])
    if lots.random() < 0.2:
        open_stem = f"In {name(lots)} this is called vitamin A"
        return plot(asked(stem, *flawed, lots)), plot(asked(open_stem, *flawed, lots))
    return both(stem, flawed, (fitting[0], fitting[1:]), lots)


def key_in_stem(lots: Random) -> tuple[Plot, Plot]:
    """Plant a stem that contains its key; beside it, one with a longer word, or that contains a distractor too."""
    key, *others = lots.choice(
        (names(lots, 4), [f"{front} {end}" for front, end in zip(names(lots, 4), names(lots, 4), strict=True)])
    )
    flawed = f"Where do people from {key} go on holiday?"
    sound = lots.choice(
        (f"Where is {key}shire?", f"Is it {key} or {others[0]}?", f"Where do people from {name(lots)}xy go?")
    )
    return plot(asked(flawed, key, others, lots)), plot(asked(sound, key, others, lots))


PAIRS = (
    ("volcano", "volcanic"),
    ("nation", "national"),
    ("colony", "colonial"),
    ("harvest", "harvesting"),
    ("electric", "electricity"),
    ("poet", "poetic"),
    ("parliament", "parliamentary"),
    ("music", "musical"),
    ("industry", "industrial"),
    ("region", "regional"),
    ("agriculture", "agricultural"),
    ("magnet", "magnetic"),
)


def clang(lots: Random) -> tuple[Plot, Plot]:
    """Plant a word of the stem in the key; beside it, in all options, in a distractor, or a word that begins alike."""
    said, echo = lots.choice(PAIRS)
    stem = f"What did the {said} of {name(lots)} bring about?"
    ends = lots.sample("trade ash unity reform peace wealth".split(), 4)
    key = f"{echo} {ends[0]}"
    plain = [
        f"{word} {end}"
        for word, end in zip(lots.sample("royal local hidden sudden early".split(), 3), ends[1:], strict=True)
    ]
    sound = lots.choice(
        (
            (key, [f"{echo} {end}" for end in ends[1:]]),
            (key, [f"{echo} {ends[1]}", *plain[1:]]),
            (f"{said[:3]}oom {ends[0]}", plain),
        )
    )
    return both(stem, (key, plain), sound, lots)


def undated_stem_words(lots: Random) -> tuple[str, str]:
    """Return a wording that ages, and one that does not."""
    flawed = lots.choice(
        (
            "Who is currently mayor of {{ subject }}?",
            "Who rules {{ subject }} today?",
            "How many now live in {{ subject }}?",
            "What is, at the moment, the tallest house of {{ subject }}?",
            "Who has so far won the most cups in {{ subject }}?",
        )
    )
    sound = lots.choice(
        (
            "Which current flows past {{ subject }}?",
            "How much snow falls on {{ subject }}?",
            "What is {{ subject }} known for?",
            "Who was mayor of {{ subject }} as of 2020?",
            "Which presents were given to {{ subject }}?",
        )
    )
    return flawed, sound
