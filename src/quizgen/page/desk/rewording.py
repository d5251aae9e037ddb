"""Where a question's wording stands in a YAML sheet, how it is worded now, and the sheet with another wording."""

from quizgen.page.desk.work import Work
from quizgen.quiz import Question
from quizgen.readers.yaml.changed_entries import text_at, with_entry
from quizgen.sheet import Fact, Relation
from quizgen.sheet.relations import ASKED_BY_VALUE
from quizgen.values import YesNo
from quizgen.wording.sentences import Wording
from quizgen.wording.sheet_of_table import scalar

OF_SEVERAL = ("matching", "odd_one_out", "order", "larger", "first")
"""The kinds that ask about several facts, so that their wording names none of them."""

STATED = ("true_false", "cloze")
"""The kinds whose questions are made of a fact as a sentence."""

FILE, FACT = "file", "fact"
"""Why a wording is not changed on the page: it stands in a quiz made elsewhere, or with a single fact."""


def why_not(work: Work, question: Question) -> str:
    """Return why the wording of a question can't be changed on the page: `file` or `fact`; empty where it can."""
    if not question.relation:
        is_yaml = work.path.suffix.lower() in (".yaml", ".yml")
        return "" if is_yaml and _number_of(work, question) else FILE
    fact = _fact_of(work, question)
    has_own = fact and (fact.say if question.kind in STATED else fact.ask if question.kind in ASKED_BY_VALUE else "")
    return FACT if has_own else ""


def names_one(question: Question) -> bool:
    """Tell whether the wording of a question may name a subject and a value."""
    return question.kind not in OF_SEVERAL


def template_of(work: Work, question: Question) -> str:
    """Return the template by which a question is worded now, or one to begin with where none is written."""
    if not question.relation:
        return question.stem
    relation = work.sheet.relation(question.relation)
    written = dict(relation.ask_by_kind).get(question.kind)
    return written or _usual_template(work, question, relation) or f"{relation.shown}: {{{{ subject }}}}?"


def reworded(text: str, work: Work, question: Question, template: str) -> str:
    """Return a YAML sheet with another wording of a question, and of all that are asked like it.

    Args:
        text: the sheet.
        work: what was built of it, or of the table that it takes.
        question: one of its questions.
        template: the new wording.
    """
    if not question.relation:
        return with_entry(text, ("questions", _number_of(work, question), "ask"), scalar(template))
    relation = work.sheet.relation(question.relation)
    at = ("relations", relation.key)
    name = _key_of(work, question)
    if name != "ask":
        return with_entry(text, (*at, name), scalar(template))
    kind = question.kind
    if kind in ASKED_BY_VALUE and kind not in dict(relation.ask_by_kind):
        kind = "value"
    one_for_all = text_at(text, (*at, "ask"))
    if kind == "value" and (one_for_all is not None or not relation.ask_by_kind):
        return with_entry(text, (*at, "ask"), scalar(template))
    if one_for_all is None:
        return with_entry(text, (*at, "ask", kind), scalar(template))
    return with_entry(text, (*at, "ask"), f"{{value: {scalar(one_for_all)}, {kind}: {scalar(template)}}}")


def _key_of(work: Work, question: Question) -> str:
    """Return the key of a relation that words a question: `ask`, which may be a map of kinds, or another."""
    relation = work.sheet.relation(question.relation)
    if question.kind in dict(relation.ask_by_kind):
        return "ask"
    if question.kind == "subject":
        return "ask_subject" if not _is_in_map(work, relation, "subject") else "ask"
    return _statement_key(work, question) if question.kind in STATED else "ask"


def _is_in_map(work: Work, relation: Relation, kind: str) -> bool:
    """Tell whether the sheet has the wording of a kind in its map `ask`."""
    if work.path.suffix.lower() not in (".yaml", ".yml"):
        return False
    text = work.path.read_text(encoding="utf-8-sig")
    return text_at(text, ("relations", relation.key, "ask", kind)) is not None


def _statement_key(work: Work, question: Question) -> str:
    """Return the key of the sentence that states a fact; of yes or no, of the one that the question states."""
    fact = _fact_of(work, question)
    is_yes_or_no = fact is not None and isinstance(fact.value, YesNo)
    states_no = is_yes_or_no and any(option.key == str(YesNo(False)) for option in question.options)
    return "say_not" if states_no else "say"


def _usual_template(work: Work, question: Question, relation: Relation) -> str:
    """Return the template of a kind that has none of its own: the relation's, or that of default wording."""
    kind, wording = question.kind, Wording(work.sheet)
    if kind in OF_SEVERAL:
        return question.stem.replace(question.when, "{{ when }}") if question.when else question.stem
    if kind in STATED:
        return (relation.say_not if _statement_key(work, question) == "say_not" else relation.say) or (
            "{{ subject }}: {{ value }}"
        )
    if kind in ("subject", "recall_subject"):
        return relation.template(kind) or wording.stem_template(relation.key, of_subject=True)
    return relation.template(kind) or wording.stem_template(relation.key, of_subject=False)


def _fact_of(work: Work, question: Question) -> Fact | None:
    return next((fact for fact in work.sheet.facts if fact.id == question.fact), None)


def _number_of(work: Work, question: Question) -> str:
    """Return which of the sheet's questions one is, counted from 0; an empty text where it is none of them."""
    numbers = {authored.id: number for number, authored in enumerate(work.sheet.questions)}
    return next((str(numbers[name]) for name in question.id.split("/") if name in numbers), "")
