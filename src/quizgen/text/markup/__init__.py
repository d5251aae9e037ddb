"""Texts with markup: emphasis, code, lists, tables, sub- and superscripts, ruby and formulas.

- `marks`: what such a text consists of: a closed set, whatever notation it was written in.
- `markdown`: from Markdown to marks, by `inline_rules`, `block_rules` and `tokens`.
- `plain_reading`: a text without its marks, as it is compared, spoken and sorted.
- `safe_html`: a text as HTML.
"""
