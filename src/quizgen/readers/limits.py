"""How large a file and a text may be."""

MEGABYTE = 1_000_000

MOST_BYTES = 64 * MEGABYTE
"""How many bytes a file may have unless the caller allows more. Sheets that people write are far smaller."""

LARGEST_MEDIA = 10_000_000
"""How many bytes a picture or sound may have. Sites that share decks refuse larger ones."""

LONGEST_TEXT = 100_000
"""How many characters one text may have. A longer one fits no card, and is slow to compare."""
