"""What facts stated in the last build, by the sentences of its statements to be judged.

A statement says a wrong value without saying whose it is. Whether it was another fact's is told by the others.
"""

from quizgen.kinds.asking import Asking
from quizgen.quiz import Response
from quizgen.sheet import Fact
from quizgen.values import EntityRef


def said_before(asking: Asking, relation: str) -> frozenset[str]:
    """Return what was said of any subject by a relation in the last build, without the subject's name."""
    statements = [locked for locked in asking.locked.values() if locked.response is Response.TRUE_FALSE]
    questions = [locked.question for locked in statements if locked.question.relation == relation]
    return frozenset(_without(asking, question.subject, question.explanation) for question in questions)


def said_of_any(asking: Asking, fact: Fact) -> str:
    """Return what a fact says, without its subject's name: "The area of … is 41,285 km²."."""
    return _without(asking, fact.subject, asking.wording.statement(fact))


def _without(asking: Asking, subject: str, said: str) -> str:
    """Return the letters and digits of a sentence, without the name of its subject as it stands inside a sentence.

    A long number has the digits of all others grouped, so that 2850 and 2,850 are the same here.
    """
    name = asking.wording.in_text(EntityRef(subject))
    return "".join(filter(str.isalnum, said.casefold().replace(name.casefold(), "")))
