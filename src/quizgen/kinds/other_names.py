"""Other names of an answer, which are right as well where a learner writes it."""

from attrs import evolve

from quizgen.quiz import Question, Response
from quizgen.sheet import Fact
from quizgen.values import EntityRef
from quizgen.wording.sentences import Wording


def with_other_names(question: Question, fact: Fact, wording: Wording) -> Question:
    """Return a question that is answered from memory with all other names of its answer."""
    if question.response not in (Response.RECALL, Response.CLOZE):
        return question
    for value in (fact.value, EntityRef(fact.subject)):
        if isinstance(value, EntityRef) and question.answer in (wording.shown(value), wording.in_text(value)):
            forms = wording.sheet.entity(value.key).forms - {wording.plain(value), question.answer_text}
            return evolve(question, also_right=tuple(sorted(forms))) if forms else question
    return question
