"""A question of which no part is as by default, so that the loss of any part is seen."""

from exporters.quizzes import SVG

from quizgen import Option, Proof, Question
from quizgen.quiz import Response
from quizgen.values.media import Media

DOT = Media("dot.gif", "image/gif", b"GIF89a dot")
DASH = Media("dot.gif", "image/gif", b"GIF89a dash")
RING = Media("ring.mp3", "audio/mpeg", b"ID3 ring")

WHOLE = Question(
    id="danube/mouth/value",
    kind="value",
    stem="Which flag?",
    answer=(DOT.safe_name, DASH.safe_name),
    options=tuple(
        Option(
            text=media.safe_name,
            correct=True,
            rationale="It is so.",
            proof=Proof("stated", ("danube/mouth",)),
            key=media.digest,
            pinned=True,
            picture=media,
            alt="dark",
        )
        for media in (DOT, DASH)
    ),
    response=Response.SELECT_ALL,
    fact="danube/mouth",
    relation="mouth",
    subject="Danube",
    also_right=("Euxine Sea",),
    explanation="It flows there.",
    difficulty=0.25,
    when="2020",
    source="Atlas",
    tags=("rivers", "seas"),
    picture=SVG,
    alt="A river",
    sound=RING,
    picture_back=DOT,
    alt_back="A sea",
    sound_back=RING,
    note="Look it up.",
    languages=(("Euxine", "grc"), ("Mer noire", "fr")),
    fixed=True,
    changed=7,
    topic="Danube · mouth",
    later=True,
    family="danube",
)
"""A question of which nothing is as by default. Two of its pictures have one name."""
