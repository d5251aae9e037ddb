"""Hints that several readers give, and how sure a guess must be."""

ID_HINT = "use letters, digits and hyphens, without a space"
ANOTHER_ID = "id=… gives it another"
DATE_HINT = "write a year, a month or a day: 2019, 2019-08 or 2019-08-21"

CLOSE = 0.8
"""How similar (0 to 1) a word must be to be taken for a typo of a known word.

It is for places where unknown words are allowed too.
"""
