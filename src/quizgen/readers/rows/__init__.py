"""Tables as rows of cells, each row with its place. Tables of facts and tables of questions both start from these.

A further format, such as XLSX, takes three steps:

1. A file here that yields the same as `delimited.rows_of`.
2. `table.add_table` chooses it by the file's ending, and hands its rows to `add_rows`; tables that a YAML sheet names
   come this way too. For tables of questions, `quizzes/question_table.py` does the same.
3. The ending goes into the line `table` of READERS (`readers/__init__.py`).
"""
