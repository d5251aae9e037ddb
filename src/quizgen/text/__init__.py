"""What text is, and how names are compared.

- `folding`: the canonical form of a text, and a name without case, accents and punctuation.
- `spelling`: whether two names may mean the same thing (B-12 and B12).
- `roots`: whether one name gives another away (Japan, Japanese yen).
- `name_index`: which of many names may mean the same thing as a given one.
- `slugs` and `identity`: the ids of facts and questions.
- `characters`: characters that nobody could see on a page.
- `markup`: texts with emphasis, code, lists, tables, ruby and formulas; `formulas`: TeX, and what is made of it.
- `isolates`: text that runs against the text around it.
- `markups`: which notations there are, and the plain reading of a text by its notation.
- `raised`: superscripts and subscripts as characters.
- `longer`, `listing`: how the lengths of two texts compare; words joined as a list.
"""
