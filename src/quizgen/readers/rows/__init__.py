"""Tables as grids: rows of cells, each cell with its place. Tables of facts and tables of questions start from these.

A further format takes three steps:

1. A file here that makes a `Grid` of a file, or a `Worksheet` for each of its worksheets.
2. `grid_files.read_grid` chooses it by the file's ending; tables that a YAML sheet names come this way too.
3. The ending goes into the line `table` of READERS (`readers/__init__.py`).
"""
