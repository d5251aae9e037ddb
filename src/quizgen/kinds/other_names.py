"""Other names of an answer, which are right as well where a learner writes it."""

from quizgen.quiz import Answer, Response
from quizgen.sheet import Fact
from quizgen.values import EntityRef
from quizgen.wording.sentences import Wording

FROM_MEMORY = (Response.RECALL, Response.CLOZE)
"""Ways of answering in which a learner writes the answer."""


def other_names(answer: Answer, fact: Fact, wording: Wording) -> tuple[str, ...]:
    """Return all other names of an answer that is the value or the subject of a fact."""
    for value in (fact.value, EntityRef(fact.subject)):
        if isinstance(value, EntityRef) and answer in (wording.shown(value), wording.in_text(value)):
            return tuple(sorted(wording.sheet.entity(value.key).forms - {wording.plain(value), str(answer)}))
    return ()
