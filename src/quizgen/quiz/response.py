"""What a learner does to answer."""

from enum import StrEnum


class Response(StrEnum):
    """What a learner does to answer. Exporters go by this, so a new kind needs no change in them.

    A new response does: in the worksheet, the practice page, Anki, the words of each language, and the check of
    questions. `tests/test_registries.py` and `tests/language` name each place that lacks it.

    Example:
        >>> quiz["danube/mouth/value"].response
        <Response.CHOICE: 'choice'>
    """

    CHOICE = "choice"
    """Picks one of the options."""
    TRUE_FALSE = "true_false"
    """Says whether the stem is true: the options are true and false, in this order."""
    SELECT_ALL = "select_all"
    """Picks every option that is right; the answer lists their texts."""
    RECALL = "recall"
    """Answers from memory; there are no options."""
    CLOZE = "cloze"
    """Fills in the stem's one GAP; there are no options."""
    ORDER = "order"
    """Puts the options in order; each is correct, and the answer lists their texts in the right order."""
    MATCHING = "matching"
    """Finds for each left side its right side: the answer is the pairs, and there are no options."""
