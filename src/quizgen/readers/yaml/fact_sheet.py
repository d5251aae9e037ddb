"""A YAML fact sheet as a draft."""

from collections.abc import Iterator, Mapping

from quizgen.errors import Place, Problem, Problems, SheetError
from quizgen.readers.base import beside, read_loosely, read_text
from quizgen.readers.draft.draft import Draft, DraftFact
from quizgen.readers.draft.records import Record
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.inputs import Input
from quizgen.readers.yaml import keys
from quizgen.readers.yaml.entries import Parser, is_blank, read_record, unique
from quizgen.readers.yaml.nodes import Entries, Items, Node
from quizgen.readers.yaml.split_sentences import is_tail, note_split_sentences, note_tail
from quizgen.readers.yaml.tree import read_nodes
from quizgen.text.folding import canonical


def draft_sheet(path: Input, id: str, limit: int, problems: Problems) -> Draft:  # noqa: A002 - the contract's
    """Read a YAML sheet as a draft. The tables that it names are not read.

    Args:
        path: the sheet's file.
        id: must be empty, as a YAML sheet has an id of its own.
        limit: the most bytes that the file, and each text of a source, may have.
        problems: where all that is wrong is noted.

    Raises:
        SheetError: the file can't be read as a sheet at all.
    """
    if id:
        raise SheetError(Problem("a YAML sheet has an id of its own", Place(str(path)), "leave out id=…"))
    return draft_of_nodes(read_nodes(read_text(path, limit), path, problems), path, limit, problems)


def draft_of_nodes(root: Node, path: Input, limit: int, problems: Problems) -> Draft:
    """Return the nodes of a YAML sheet, or of what a program says in their place, as a draft.

    Args:
        root: the nodes.
        path: the sheet's file, beside which its texts are.
        limit: the most bytes that each text of a source may have.
        problems: where all that is wrong is noted.

    Raises:
        SheetError: they are no sheet at all.
    """
    if not isinstance(root, Entries):
        hint = "begin with 'quizgen: 1'; 'quizgen new NAME' writes a sheet to start from"
        problems.add(root.place, "this is no fact sheet: expected 'key: value' lines", hint)
        raise problems.error()
    draft = Draft(path, read_record(root, keys.SHEET, "a fact sheet", problems))
    _check_version(draft.head, problems)
    draft.sources = _named_records(draft.head, "sources", keys.SOURCE, "a source", problems)
    draft.entities = _named_records(draft.head, "entities", keys.ENTITY, "an entity", problems)
    draft.relations = _named_records(draft.head, "relations", keys.RELATION, "a relation", problems)
    draft.facts = list(_facts(draft.head.get("facts", None), problems))
    draft.questions = list(_questions(draft.head.get("questions", None), problems))
    draft.texts = dict(_source_texts(draft.sources, path, problems, limit))
    return draft


def _check_version(head: Record, problems: Problems) -> None:
    version = head.get("quizgen")
    if version and version != "1":
        hint = "write 'quizgen: 1', or install the version of quizgen that the sheet was written for"
        problems.add(head.place_of("quizgen"), f"this quizgen reads format 1, not '{version}'", hint)
    elif not version:
        problems.add(head.place, "this sheet doesn't say which format it has", "begin it with 'quizgen: 1'")


def _named_records(
    head: Record, key: str, known: Mapping[str, Parser], what: str, problems: Problems
) -> dict[str, Record]:
    """Read a mapping from names to records. A name without a value has an empty record."""
    node = head.get(key, None)
    found: dict[str, Record] = {}
    for name, entry in _pairs(node, f"'{key}'", "name", problems):
        blank = Entries(entry.place, flow=False) if is_blank(entry) else entry
        found[canonical(name.text)] = read_record(blank, known, what, problems)
    return found


def _pairs(node: Node | None, what: str, key: str, problems: Problems) -> Iterator[tuple[Scalar, Node]]:
    """Yield the pairs of a mapping, or note that `what` is none; `key` says what its keys are: a name, a subject."""
    if isinstance(node, Entries):
        yield from unique(node, what, problems)
    elif node is not None:
        hint = "write each in a line of its own, indented below"
        problems.add(node.place, f"{what} is written as '{key}: …' lines", hint)


def _facts(node: Node | None, problems: Problems) -> Iterator[DraftFact]:
    for subject, relations in _pairs(node, "'facts'", "subject", problems):
        if is_blank(relations):
            hint = "write 'relation: value' lines below it, or take it out"
            problems.add(subject.place, f"nothing is said of '{subject.text}'", hint)
            continue
        for relation, value in _pairs(relations, f"what is said of '{subject.text}'", "relation", problems):
            yield from _values(subject, relation, value, problems)


def _values(subject: Scalar, relation: Scalar, node: Node, problems: Problems) -> Iterator[DraftFact]:
    """Read the value of a relation: a text, a long form, or a list of these."""
    if not isinstance(node, Items):
        yield from _fact(subject, relation, node, False, problems)
        return
    if not node.items:
        yield DraftFact(subject, relation, value=None, details=Record(node.place), known_none=True)
    note_split_sentences(node, [item for item in node.items if isinstance(item, Scalar)], problems)
    for item in node.items:
        if isinstance(item, Items):
            problems.add(item.place, "a list inside a list says nothing", "write one list")
        else:
            yield from _fact(subject, relation, item, True, problems)


def _fact(subject: Scalar, relation: Scalar, node: Node, listed: bool, problems: Problems) -> Iterator[DraftFact]:
    if isinstance(node, Scalar):
        if is_blank(node):
            _note_missing(subject, relation, node if listed else relation, problems)
        else:
            yield DraftFact(subject, relation, value=node, details=Record(node.place), listed=listed)
        return
    details = read_record(node, keys.FACT, "a fact", problems)
    value = details.get("value", None)
    if isinstance(value, Scalar):
        yield DraftFact(subject, relation, value=value, details=details, listed=listed)
    elif isinstance(value, Items):
        yield from _long_list(subject, relation, value, details, problems)
    elif value is not None:
        problems.add(value.place, "a value is text or a list of texts", "put text that holds ': ' in quotes")
    elif details.get("distractors", ()):
        yield DraftFact(subject, relation, value=None, details=details, listed=listed)
    else:
        message = f"'{subject.text}' has a long form of '{relation.text}' without a value"
        problems.add(details.place, message, "write 'value: …' in it")


def _note_missing(subject: Scalar, relation: Scalar, at: Scalar, problems: Problems) -> None:
    if is_tail(relation, flow=True):
        note_tail(relation, problems)
    else:
        hint = "write it, or take this out; a relation with [] is known to have none"
        problems.add(at.place, f"'{subject.text}' has no value for '{relation.text}' here", hint)


def _long_list(
    subject: Scalar, relation: Scalar, value: Items, details: Record, problems: Problems
) -> Iterator[DraftFact]:
    if not value.items:
        yield DraftFact(subject, relation, value=None, details=details, known_none=True)
    elif len(value.items) > 1 and details.get("id"):
        problems.add(details.place_of("id"), "one id can't serve several values", "give each value a long form")
    note_split_sentences(value, [item for item in value.items if isinstance(item, Scalar)], problems)
    for item in value.items:
        if isinstance(item, Scalar):
            yield DraftFact(subject, relation, value=item, details=details, listed=True)
        else:
            problems.add(item.place, "expected text here", "put text that holds ': ' in quotes")


def _questions(node: Node | None, problems: Problems) -> Iterator[Record]:
    if node is None:
        return
    if not isinstance(node, Items):
        problems.add(node.place, "'questions' is a list", "begin each question with '- id: …'")
        return
    for item in node.items:
        yield read_record(item, keys.QUESTION, "a question", problems)


def _source_texts(
    sources: Mapping[str, Record], sheet: Input, problems: Problems, limit: int
) -> Iterator[tuple[str, str]]:
    """Yield the full texts of sources by id. One whose file is missing is left out; a check reports it."""
    for key, record in sources.items():
        name, place = record.get("text"), record.place_of("text")
        path = beside(sheet, name, "text", place, problems) if name else None
        if path is None or not path.is_file():
            continue
        try:
            yield key, read_loosely(path, limit)
        except SheetError as error:
            problems.found.extend(error.problems)
