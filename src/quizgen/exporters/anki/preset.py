"""The preset: how Anki is to show the cards of every sheet. Learners choose at an import whether they take it."""

from typing import Any

PRESET_ID = 1_746_100_021
"""By which Anki knows it in a collection. All sheets share it."""

PRESET_NAME = "quizgen"
"""What learners see it called."""


def preset() -> dict[str, Any]:
    """Return Anki's usual options with the three burying switches on, in the form that a package holds.

    Burying keeps the cards of one note apart by a day, so that none gives away the answer to another.
    """
    return {
        "id": PRESET_ID,
        "name": PRESET_NAME,
        "mod": 0,
        "usn": 0,
        "maxTaken": 60,
        "timer": 0,
        "autoplay": True,
        "replayq": True,
        "new": {
            "bury": True,
            "delays": [1, 10],
            "initialFactor": 2500,
            "ints": [1, 4, 0],
            "order": 1,
            "perDay": 20,
        },
        "rev": {"bury": True, "ease4": 1.3, "ivlFct": 1, "maxIvl": 36500, "perDay": 200, "hardFactor": 1.2},
        "lapse": {"delays": [10], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0},
        "dyn": False,
        "buryInterdayLearning": True,
    }
