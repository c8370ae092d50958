"""Tables as people send them."""

import io
import subprocess
import sys
import zipfile

import openpyxl  # type: ignore[import-untyped]  # it tells no types
import pytest

from shared.spreadsheets import NotReadable, Sheet, TooManyRows, apart, csv_of, read_sheet, reading
from shared.spreadsheets.reading import rows_of

ROWS = [["CPS-1", "Núñez, María"], ["CPS-2", "Bob"]]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ('CPS-1;"Núñez, María"\r\nCPS-2;Bob\r\n'.encode(), "semicolons, as where a comma is in numbers"),
        ('\ufeffCPS-1,"Núñez, María"\nCPS-2,Bob'.encode(), "with a mark before it"),
        ("CPS-1\tNúñez, María\nCPS-2\tBob\n".encode("utf-16"), "as Excel's Unicode text"),
        ("CPS-1;Núñez, María\nCPS-2;Bob\n".encode("cp1252"), "in Windows' own code page"),
        ("sep=;\r\nCPS-1;Núñez, María\r\nCPS-2;Bob\r\n".encode(), "with a line that names the separator"),
        ('CPS-1,"Núñez, María" \nCPS-2, Bob\n\n\n'.encode(), "with spaces and empty lines"),
    ],
)
def test_a_text_table_is_read_however_it_was_exported(content: bytes, why: str) -> None:
    assert rows_of(content, 10) == ROWS, why


def book(*cells: tuple[str, object]) -> bytes:
    made, out = openpyxl.Workbook(), io.BytesIO()
    for place, value in cells:
        made.active[place] = value
    made.save(out)
    return out.getvalue()


def test_a_spreadsheet_keeps_its_rows_and_columns() -> None:
    assert rows_of(book(("B2", "CPS-1"), ("C2", 12), ("B4", "CPS-2"), ("C4", 1.5)), 10) == [
        [],
        ["", "CPS-1", "12"],
        ["", "", ""],
        ["", "CPS-2", "1.5"],
    ]


async def test_one_cell_far_away_is_refused_and_takes_no_memory() -> None:
    with pytest.raises(TooManyRows):
        await read_sheet(book(("A1", "CPS-1"), ("A1048576", "far")), most=2_000)


async def test_more_rows_than_are_asked_for_are_told() -> None:
    assert len(await read_sheet(b"a,b\n" * 2_000, most=2_000)) == 2_000
    with pytest.raises(TooManyRows):
        await read_sheet(b"a,b\n" * 2_001, most=2_000)


async def test_what_is_no_table_is_told(tmp_path: object) -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"<a>" * 100)
    for content in (b"PK\x03\x04 cut off", bomb.getvalue(), b"\xd0\xcf\x11\xe0" + b"x" * 600):
        with pytest.raises(NotReadable):
            await read_sheet(content, most=10)


async def test_a_machine_that_is_too_busy_does_not_blame_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "PATIENCE", 0.0)

    with pytest.raises(apart.NotNow):
        await read_sheet(b"a,b", most=10)


def test_reading_loads_nothing_of_the_web() -> None:
    command = [sys.executable, "-I", "-X", "importtime", reading.__file__, "10"]
    done = subprocess.run(command, input=b"a,b", capture_output=True, check=True)

    assert done.stdout == b'[["a", "b"]]'
    assert b"fastapi" not in done.stderr and b"pydantic" not in done.stderr


async def test_a_table_is_read_apart_with_all_its_letters() -> None:
    assert await read_sheet('CPS-1;"Núñez, María"\nCPS-2;Bob'.encode(), most=10) == ROWS


def test_a_table_that_we_hand_out_runs_nothing() -> None:
    rows = [["=1+1", "+1", "-1", "@x", "\tx", "\rx", "plain", 5]]

    said = csv_of(rows).decode("utf-8-sig")

    assert said == "'=1+1,'+1,'-1,'@x,'\tx,\"'\rx\",plain,5\r\n"


def test_a_photo_is_no_table() -> None:
    assert Sheet.of("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 20).content_type not in Sheet.accepted
    assert Sheet.of("a.csv", b"CPS-1,Maria\n").content_type in Sheet.accepted
    assert Sheet.of("a.xlsx", book(("A1", "x"))).content_type in Sheet.accepted
