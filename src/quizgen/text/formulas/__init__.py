r"""Formulas: TeX is read by a list of known commands, and shown as MathML, as TeX for MathJax, or as plain text.

- `formula`: what a formula consists of; all else here makes or shows it.
- `tex_commands`, `tex_tokens`, `tex_cursor`, `tex_atoms`, `tex_parser`: from TeX to a formula. What is not known is an
  error with its position.
- `chemistry`: from what `\ce{…}` contains to TeX.
- `mathml`: a formula for a page; `formula_reading`: a formula as plain text.
"""
