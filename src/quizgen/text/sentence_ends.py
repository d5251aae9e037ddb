"""What sentences end with."""

SENTENCE_ENDS = tuple(".!?…。！？؟")
"""The stops of all languages that quizgen speaks, each as a text."""
