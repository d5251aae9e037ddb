"""The endings of tables: those that are read, and those that are to be saved as something else first."""

TEXT_ENDINGS = (".csv", ".tsv", ".tab", ".txt")
"""The endings of text files that may be tables."""

XLSX_ENDINGS = (".xlsx", ".xlsm")

ODS_ENDINGS = (".ods",)

WORKBOOK_ENDINGS = (*XLSX_ENDINGS, *ODS_ENDINGS)
"""The endings of workbooks that are read."""

SAVE_AS = {
    ".xls": "this is a workbook of Excel 97 to 2003; open it and save it as .xlsx",
    ".xlsb": "this is a binary workbook; open it in Excel and save it as .xlsx",
    ".numbers": "this is a Numbers file; export it: File › Export To › Excel, or CSV",
    ".gsheet": "this is only a link to a Google sheet; download the sheet: File › Download › Microsoft Excel (.xlsx)",
    ".fods": "this is a flat ODS file; open it and save it as .ods or .xlsx",
}
"""Tables that are not read, by their ending, with what to do."""
