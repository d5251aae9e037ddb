"""Tables as rows of cells, each row with its place. Tables of facts and tables of questions both start from these.

A further format, such as XLSX, is one more file here, which yields the same as `delimited.rows_of`.
"""
