"""Files as different programs and hands make them: each is read, or told in one sentence why not."""

import io
import zipfile
from datetime import date, datetime, timedelta
from typing import Any

import openpyxl  # type: ignore[import-untyped]  # it tells no types
import pytest

from shared.refusals import Refusal
from shared.spreadsheets import NotReadable, TooManyRows, read_sheet
from shared.spreadsheets.apart import Locked, ReachesTooFar

HEAD = ["Número", "Nombre", "Fecha", "Minutos"]
ROW = ["CPS-1", "Núñez, María", "2026-11-12", "90"]
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def excel(*sheets: list[list[Any]], hidden: int | None = None, far: str = "") -> bytes:
    made, out = openpyxl.Workbook(), io.BytesIO()
    made.remove(made.active)
    for at, rows in enumerate(sheets):
        sheet = made.create_sheet(f"Sheet {at}")
        for row in rows:
            sheet.append(row)
        if at == hidden:
            sheet.sheet_state = "hidden"
        if far:
            sheet[far] = "far"
    made.save(out)
    return out.getvalue()


def packed(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        for name, text in files.items():
            made.writestr(name.replace("__", "/") + ".xml", text)
    return out.getvalue()


def open_document() -> bytes:
    """With the repeated empty cells and rows that fill its sheet to the end."""
    spaces = "".join(
        f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in ("office", "table", "text")
    )
    cells = (
        *(f'<table:table-cell office:value-type="string"><text:p>{one}</text:p></table:table-cell>' for one in ROW[:2]),
        '<table:table-cell office:value-type="date" office:date-value="2026-11-12"/>',
        '<table:table-cell office:value-type="float" office:value="90"/>',
        '<table:table-cell table:number-columns-repeated="16380"/>',
    )
    rest = '<table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row>'
    rows = f"<table:table-row>{''.join(cells)}</table:table-row>{rest}"
    sheet = f'<office:spreadsheet><table:table table:name="A">{rows}</table:table></office:spreadsheet>'
    content = f"<office:document-content{spaces}><office:body>{sheet}</office:body></office:document-content>"
    return packed(META_INF__manifest="<m/>", content=content).replace(b"META_INF", b"META-INF")


SCRAMBLED = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
    "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
)
LINES = "\r\n".join(";".join(row) for row in (HEAD, ROW))

READ = {
    "Excel: the date is a date": (excel([HEAD, [*ROW[:2], date(2026, 11, 12), 90]]), [HEAD, ROW]),
    "Excel: the date has lost its form": (excel([HEAD, [*ROW[:2], 45992.0, 90.0]]), [HEAD, [*ROW[:2], "45992", "90"]]),
    "Excel: how long is a duration": (
        excel([HEAD, [*ROW[:2], datetime(2026, 11, 12), timedelta(hours=25, minutes=30)]]),  # noqa: DTZ001  a spreadsheet knows no zone
        [HEAD, [*ROW[:3], "25:30:00"]],
    ),
    "Excel: an empty sheet and a hidden one come first": (excel([], [["no"]], [HEAD, ROW], hidden=1), [HEAD, ROW]),
    "Excel: a title above, a sum below": (
        excel([["Taller"], [], HEAD, ROW, ["Total", None, None, 90]]),
        [["Taller", "", "", ""], ["", "", "", ""], HEAD, ROW, ["Total", "", "", "90"]],
    ),
    "LibreOffice": (open_document(), [ROW]),
    "UTF-16 with a mark": (LINES.replace(";", "\t").encode("utf-16"), [HEAD, ROW]),
    "UTF-16 without one": (LINES.replace(";", "\t").encode("utf-16-le"), [HEAD, ROW]),
    "UTF-16 the other way round": (LINES.encode("utf-16-be"), [HEAD, ROW]),
    "Windows, Spanish, the separator named": (f"sep=;\r\n{LINES}".encode("cp1252"), [HEAD, ROW]),
    "German: a comma in the number": (b"Nr.;Stunden\r\nCPS-1;1,5\r\n", [["Nr.", "Stunden"], ["CPS-1", "1,5"]]),
    "nothing in it": (excel([]), []),
}

TOLD: dict[str, tuple[bytes, type[Refusal]]] = {
    "Excel: a password": (OLE + b"\0" * 504 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 512, Locked),
    "Excel of before: a password": (
        OLE + b"\0" * 504 + b"\x09\x08\x10\x00\x00\x06\x05\x00" + b"\0" * 12 + b"\x2f\x00\x36\x00" + b"x" * 512,
        Locked,
    ),
    "LibreOffice: a password": (
        packed(META_INF__manifest=SCRAMBLED, content="x").replace(b"META_INF", b"META-INF"),
        Locked,
    ),
    "a cell in the last corner": (excel([HEAD, ROW], far="XFD1048576"), ReachesTooFar),
    "a cell in the last row": (excel([HEAD, ROW], far="A1048576"), TooManyRows),
    "cut off on its way": (excel([HEAD, ROW])[:900], NotReadable),
}


@pytest.mark.parametrize("of", READ)
async def test_each_is_read(of: str) -> None:
    content, rows = READ[of]

    assert await read_sheet(content, most=2_000) == rows


@pytest.mark.parametrize("of", TOLD)
async def test_what_is_not_read_is_told(of: str) -> None:
    content, refusal = TOLD[of]

    with pytest.raises(refusal):
        await read_sheet(content, most=2_000)
