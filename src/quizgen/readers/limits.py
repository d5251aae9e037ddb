"""How large what is read may be."""

MEGABYTE = 1_000_000

MOST_BYTES = 64 * MEGABYTE
"""A longer file is no sheet that a person wrote, unless its reader is told so."""

LONGEST_TEXT = 100_000
"""Characters of one text. What is longer stands on no card, and is slow to compare."""
