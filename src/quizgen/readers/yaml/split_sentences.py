"""Sentences that YAML splits at a comma in brackets and braces: the tail then looks like an item of its own.

`[The Rhine, which is shorter]` is a list of two texts. Its author most likely meant one.
"""

from quizgen.errors import Problems
from quizgen.readers.draft.scalars import Scalar
from quizgen.readers.yaml.nodes import Entries, Items

_CONTINUES_A_SENTENCE = frozenset(
    "and or but nor which who whose that because so since while where when with without it they he she then though "
    "although y o pero que porque et ou mais qui car und oder aber weil sondern e ma che perché mas".split()
)


def note_split_sentences(node: Items | Entries, scalars: list[Scalar], problems: Problems) -> None:
    """Note the items of a list, or keys of a mapping, that look like the tail of a split sentence."""
    for scalar in scalars[1:]:
        if is_tail(scalar, node.flow):
            note_tail(scalar, problems)


def is_tail(scalar: Scalar, flow: bool) -> bool:
    """Tell whether a text looks like the tail of a split sentence; `flow`: whether it is in brackets or braces."""
    words = scalar.text.split()
    return flow and scalar.plain and len(words) > 1 and words[0] in _CONTINUES_A_SENTENCE


def note_tail(scalar: Scalar, problems: Problems) -> None:
    """Note that a text looks like the tail of a split sentence."""
    message = f"'{scalar.text}' looks like the tail of a sentence that was split at its comma"
    problems.add(scalar.place, message, "put the whole sentence in quotes")
