"""The header of a table of questions: which column has what, by its name.

The names are quizgen's own, plain ones (question, correct answer, wrong answer 1), and those of the templates that
Kahoot, Blooket, Gimkit, Wayground and Socrative give out.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from attrs import frozen

from quizgen.readers.quizzes.question_keys import OPTION_NAME
from quizgen.text.folding import canonical

COLUMNS = ("stem", "key", "distractor", "rationale", "source", "tags", "id")
"""The columns that a table of quizgen's own has. `distractor` may be there several times, also with a number."""

MOST_ROWS_ABOVE = 12
"""How many rows may stand above the header: Kahoot's template has seven."""

_ROLES = {
    "stem": "stem, q, question, question text, question prompt, frage, pregunta, domanda, pergunta,질문, السؤال",
    "key": (
        "key, correct answer, correct answers, correct option, correct, right answer, right option, right, solution, "
        "richtige antwort, richtige antworten, richtige lösung, richtig, korrekte antwort, korrekt, lösung, lösungen, "
        "bonne réponse, bonnes réponses, réponse correcte, réponse juste, bonne option, correcte, juste, corrigé, "
        "respuesta correcta, respuestas correctas, opción correcta, correcta, correcto, solución, "
        "risposta corretta, risposta esatta, risposta giusta, opzione corretta, corretta, esatta, giusta, soluzione, "
        "resposta correta, resposta certa, opção correta, alternativa correta, correta, certa, solução, gabarito, "
        "정답, الإجابة الصحيحة"
    ),
    "answer": "answer, antwort, réponse, respuesta, risposta, resposta, 답, الإجابة",
    "rationale": (
        "rationale, explanation, answer explanation, feedback, erklärung, begründung, explication, explicación, "
        "spiegazione, explicação"
    ),
    "type": "type, question type",
    "picture": "image link, image, picture, question image",
    "source": "source",
    "tags": "tags",
    "id": "id",
}
_ROLE_OF = {name.strip(): role for role, names in _ROLES.items() for name in names.split(",")}

_DISTRACTOR = re.compile(
    r"(?:distractors?|wrong|incorrect|(?:wrong|incorrect|false|falsche|other) (?:answer|option|choice|antwort)s?|"
    r"falsche (?:antworten|lösung)|falsch|(?:mauvaise|fausse) réponse|réponse (?:fausse|incorrecte)|"
    r"respuesta (?:incorrecta|errónea|falsa)|opción incorrecta|risposta (?:sbagliata|errata)|"
    r"resposta (?:errada|incorreta)|opção incorreta|오답)\s*\d*"
)
_BEHIND_THE_NAME = re.compile(r"\s*(?:\(.*|[-–—:] .*)")
"""What templates put behind a name: (Optional), - max 75 characters."""
_STEP = re.compile(r"\d\.\s+")
"""What Socrative's template puts before a name."""

_TEMPLATES = (
    (
        r"question - max \d+ characters",
        r"answer 1 - max \d+ characters",
        r"time limit \(sec\).*",
        r"correct answer\(s\).*",
    ),
    (r"question text", r"answer 1", r"time limit \(sec\).*", r"correct answer\(s\) \(only include answer #\)"),
    (r"question text", r"question type", r"option 1", r"correct answer", r"time in seconds"),
)
"""Columns of the templates of Kahoot, Blooket and Wayground in their own words. What is right is a number there."""


@frozen
class QuestionHeader:
    """Which column of a table of questions is which."""

    columns: Mapping[str, int]
    """Where each single column is, by what it has: `stem`, `rationale`, `source`, `tags`, `id`, `type`, `picture`."""
    keys: tuple[int, ...]
    """Where what is right stands: one column, or several as in Socrative's template."""
    options: tuple[int, ...]
    """Where the options are, if what is right is marked by number or letter. Empty: it is written out."""
    marks_numbers: bool
    """Whether a number is surely that of an option, as in the templates of games."""
    distractors: tuple[int, ...]
    """Where the wrong options are, if what is right is written out."""
    unknown: tuple[str, ...]
    """The names of columns that are not used."""
    width: int
    """How many columns there are."""

    @property
    def is_complete(self) -> bool:
        """Whether it has all that a question needs."""
        return "stem" in self.columns and bool(self.keys)

    @classmethod
    def of(cls, names: Sequence[str]) -> "QuestionHeader":
        """Return the header with these names of columns."""
        plain = [_plain(name) for name in names]
        wrong = tuple(index for index, name in enumerate(plain) if _DISTRACTOR.fullmatch(name))
        options = tuple(index for index, name in enumerate(plain) if OPTION_NAME.fullmatch(name)) or _lettered(plain)
        columns = {_ROLE_OF[name]: at for at, name in reversed(list(enumerate(plain))) if name in _ROLE_OF}
        if "key" not in columns and "answer" in columns:
            columns["key"] = columns["answer"]
        if "q" in plain and "a" in plain and "key" not in columns and not options:
            columns["key"] = plain.index("a")
        columns.pop("answer", None)
        keys = tuple(_with_nameless(columns["key"], plain)) if "key" in columns else ()
        if options and not wrong:
            keys += tuple(at for at, name in enumerate(plain) if keys and name == plain[keys[0]] and at not in keys)
        used = {*columns.values(), *keys, *wrong, *options}
        return cls(
            columns=columns,
            keys=keys,
            options=() if wrong else options,
            marks_numbers=_is_template(names),
            distractors=wrong,
            unknown=tuple(canonical(names[at]) for at, name in enumerate(plain) if name and at not in used),
            width=len(names),
        )


def header_among(rows: Sequence[Sequence[str]]) -> int | None:
    """Return the index of the first row that is a header of questions, or None.

    It is among the first rows, and those above it have fewer cells, as titles have.
    """
    most = 0
    for at, row in enumerate(rows[: MOST_ROWS_ABOVE + 1]):
        filled = sum(bool(cell.strip()) for cell in row)
        if filled > most and QuestionHeader.of(row).is_complete:
            return at
        most = max(most, filled)
    return None


def _is_template(names: Sequence[str]) -> bool:
    """Tell whether a header is that of a game's template, word for word. A table of one's own may have times, too."""
    words = [canonical(name).casefold() for name in names]
    return any(all(any(re.fullmatch(each, word) for word in words) for each in template) for template in _TEMPLATES)


def _plain(name: str) -> str:
    """Return a name of a column without what a template explains behind it, and without its step: `2. Question`."""
    plain = _BEHIND_THE_NAME.sub("", canonical(name.replace("_", " ")).casefold().rstrip("*:： "))
    without_step = _STEP.sub("", plain)
    return without_step if without_step in _ROLE_OF and _ROLE_OF[without_step] != "answer" else plain


def _lettered(plain: Sequence[str]) -> tuple[int, ...]:
    """Return the columns that are named by letters or numbers alone: A, B, C; 1, 2, 3. One alone is no option."""
    names = [name.rstrip(".)") for name in plain]
    for signs in ("abcdefgh", "12345678"):
        found = [names.index(sign) for sign in takewhile(names.__contains__, signs)]
        if len(found) > 1 and found == list(range(found[0], found[0] + len(found))):
            return tuple(found)
    return ()


def _with_nameless(key: int, plain: Sequence[str]) -> Iterator[int]:
    """Yield the column of what is right, and the nameless ones behind it, which a merged header leaves."""
    yield key
    at = key + 1
    while at < len(plain) and not plain[at]:
        yield at
        at += 1
