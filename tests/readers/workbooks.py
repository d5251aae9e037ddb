"""Workbooks made by the tests, as small as they can be."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """Return a zip file of parts."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def xlsx(
    *sheets: str,
    names: tuple[str, ...] = ("Capitals", "Rivers", "Notes"),
    formats: tuple[str, ...] = (),
    strings: str = "",
    properties: str = "",
    states: tuple[str, ...] = ("visible",) * 3,
) -> bytes:
    """Return an XLSX file.

    Args:
        *sheets: the content of `worksheet`, one for each.
        names: what the worksheets are called.
        formats: codes of number formats; the cells' style 1 is the first of them.
        strings: the content of `sst`.
        properties: the attributes of `workbookPr`.
        states: whether each worksheet is visible or hidden.
    """
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}" r:id="rId{n}" state="{state}"/>'
        for n, (name, state, _) in enumerate(zip(names, states, sheets, strict=False), 1)
    )
    related = "".join(
        f'<Relationship Id="rId{n}" Type="{TYPE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n, _ in enumerate(sheets, 1)
    )
    codes = "".join(f'<numFmt numFmtId="{200 + n}" formatCode="{code}"/>' for n, code in enumerate(formats))
    styles = "".join(f'<xf numFmtId="{200 + n}"/>' for n, _ in enumerate(formats))
    return zipped(
        {
            "_rels/.rels": f'<Relationships {RELATIONS}><Relationship Id="a" Type="{TYPE}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook {NAMESPACE} xmlns:r="{TYPE}"><workbookPr {properties}/>'
            f"<sheets>{listed}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f"<Relationships {RELATIONS}>{related}"
            f'<Relationship Id="s" Type="{TYPE}/sharedStrings" Target="sharedStrings.xml"/>'
            f'<Relationship Id="f" Type="{TYPE}/styles" Target="/xl/styles.xml"/></Relationships>',
            "xl/sharedStrings.xml": f"<sst {NAMESPACE}>{strings}</sst>",
            "xl/styles.xml": f"<styleSheet {NAMESPACE}><numFmts>{codes}</numFmts><cellStyleXfs>"
            f'<xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>{styles}</cellXfs></styleSheet>',
            **{
                f"xl/worksheets/sheet{n}.xml": f"<worksheet {NAMESPACE}>{sheet}</worksheet>"
                for n, sheet in enumerate(sheets, 1)
            },
        }
    )


def rows_of_texts(*rows: tuple[str, ...]) -> str:
    """Return the data of a worksheet of texts and numbers."""
    lines = ("".join(map(cell, row)) for row in rows)
    return f"<sheetData>{''.join(f'<row>{line}</row>' for line in lines)}</sheetData>"


def cell(value: str) -> str:
    """Return a cell with a number where it is one, else with a text."""
    if value.replace(".", "", 1).isdigit():
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>' if value else "<c/>"


def ods(*tables: str, names: tuple[str, ...] = ("Capitals", "Rivers")) -> bytes:
    """Return an ODS file; each table is given by the content of `table:table`."""
    spaces = "".join(f' xmlns:{name}="{OFFICE}:{name}:1.0"' for name in ("office", "table", "text"))
    content = "".join(
        f'<table:table table:name="{name}">{table}</table:table>' for name, table in zip(names, tables, strict=False)
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<office:document-content{spaces}><office:body><office:spreadsheet>{content}"
            "</office:spreadsheet></office:body></office:document-content>",
        }
    )
