"""A list of numbers and names, row by row; as people send it, and as it is handed back."""

import io
from base64 import b64decode
from datetime import date

import openpyxl  # type: ignore[import-untyped]  # it tells no types
import pytest

from registry.certifications.numbers import new_number
from registry.checks.queries import check_pairs
from registry.checks.rules.pairs_of import NoRows, Pair, pairs_of
from registry.employers.rules import ROWS_A_DAY
from registry.name_requests.commands import ask_for_name, confirm_name
from registry.name_requests.inputs import AskForName
from registry.name_requests.queries import waiting_request_of
from shared.testing import Scene
from shared.testing.cast import alice, amara, dana, erin, mallory

from .organizations import verified
from .walk import API, certify, decide, keys

DAY = date(2026, 5, 9)


def verdicts(scene: Scene, *pairs: tuple[str, str]) -> list[str]:
    checked = scene.ask(check_pairs, [Pair(row, *pair) for row, pair in enumerate(pairs, 1)])
    return [row.entry.status.kind if row.entry else row.verdict for row in checked.rows]


def test_each_row_says_how_it_stands_today(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice María Amadi")
    hidden = certify(scene, amara, DAY, name="Amara Obi", choice="unlisted")
    marked = certify(scene, mallory, DAY, name="Mallory Byrne", choice="number")
    decide(scene, marked, "suspend")

    assert verdicts(
        scene,
        (number, "alice maria amadi"),
        (number.lower().replace("-", " "), "Amadi Alice"),
        (marked, "Mallory Byrne"),
        (number, "Bob Amadi"),
        (new_number(), "Alice María Amadi"),
        (hidden, "Amara Obi"),
        (number[:-1] + ("2" if number[-1] != "2" else "3"), "Alice María Amadi"),
        (number, ""),
    ) == ["active", "active", "suspended", "unknown", "unknown", "unknown", "mistyped", "no-name"]


def test_one_letter_or_one_word_of_two_is_no_name(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice Amadi")

    assert verdicts(scene, (number, "A"), (number, "Alice"), (number, "A A")) == ["unknown"] * 3


def test_a_name_that_somebody_goes_by_is_theirs_too(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice Amadi")
    scene.do(ask_for_name, alice, keys(scene), AskForName(name="Lika Stone", beside=True))
    scene.do(confirm_name, dana, keys(scene), scene.ask(waiting_request_of, "alice"))

    assert verdicts(scene, (number, "Lika Stone"), (number, "Lika Amadi")) == ["active", "unknown"]


def test_what_is_found_by_number_only_has_no_name_beside_it(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice Amadi", choice="number")

    [row] = scene.ask(check_pairs, [Pair(1, number, "Alice Amadi")]).rows
    assert row.entry is not None and row.entry.name is None


@pytest.mark.parametrize(
    ("rows", "pairs"),
    [
        ([["A1", "Maria Gomez"]], [(1, "A1", "Maria Gomez")]),
        ([["Name", "Number"], ["Maria Gomez", "A1"]], [(2, "A1", "Maria Gomez")]),
        (
            [[], ["Certificate number", "x", "Last name", "First name"], [], ["A1", "", "Gomez", "Maria"]],
            [(4, "A1", "Maria Gomez")],
        ),
        ([["Número", "Nombre completo"], ["A1", "Gomez, Maria"]], [(2, "A1", "Maria Gomez")]),
        ([["Número", "Nombre", "Apellidos"], ["A1", "María", "Gómez Ruiz"]], [(2, "A1", "María Gómez Ruiz")]),
        ([["A1"]], [(1, "A1", "")]),
    ],
)
def test_columns_are_what_their_titles_say(rows: list[list[str]], pairs: list[tuple[int, str, str]]) -> None:
    assert list(pairs_of(rows)) == [Pair(*pair) for pair in pairs]


@pytest.mark.parametrize("rows", [[], [[""]], [["Number", "Name"]]])
def test_a_list_without_a_row_is_told(rows: list[list[str]]) -> None:
    with pytest.raises(NoRows):
        pairs_of(rows)


def test_a_spreadsheet_comes_back_row_by_row_and_as_a_table_that_runs_nothing(scene: Scene) -> None:
    organization = verified(scene)
    number = certify(scene, alice, DAY, name="Alice Amadi")
    book = openpyxl.Workbook()
    for row in (["Number", "Name"], [number, "Alice Amadi"], [new_number(), "=2+2"]):
        book.active.append(row)
    book.active["B3"].data_type = "s"
    sheet = io.BytesIO()
    book.save(sheet)

    files = {"file": ("staff.xlsx", sheet.getvalue())}
    said = scene.send(f"/registry/employers/{organization}/check", {}, as_=erin, files=files)

    assert said.status_code == 200, said.text[:500]
    assert "1 is certified today." in said.text and "We know no entry with this number and name." in said.text
    table = b64decode(said.text.partition("base64,")[2].partition('"')[0]).decode("utf-8-sig")
    assert table.splitlines()[1].startswith(f'2,{number},Alice Amadi,"Certified until')
    assert ",'=2+2," in table.splitlines()[2]


def test_lines_can_be_typed_and_a_wrong_file_is_told(scene: Scene) -> None:
    organization = verified(scene)
    number = certify(scene, alice, DAY, name="Alice Amadi")
    here = f"/registry/employers/{organization}/check"

    assert "1 is certified today." in scene.send(here, {"lines": f"{number}, Alice Amadi"}, as_=erin).text
    wrong = scene.send(here, {"lines": "kept"}, as_=erin, files={"file": ("a.xlsx", b"PK\x03\x04nothing")})
    assert wrong.status_code == 422 and "We could not read a table in this file." in wrong.text
    assert "kept" in wrong.text
    assert scene.send(here, {}, as_=erin).status_code == 422
    assert scene.send(here, {"lines": "a, b"}, as_=mallory).status_code == 404


def test_a_day_has_two_thousand_rows_whatever_is_found(scene: Scene) -> None:
    organization = verified(scene)
    here = f"{API}/employers/{organization}/check"
    rows = [{"number": new_number(), "name": "Nobody Known"}] * ROWS_A_DAY

    full = scene.send(here, json={"rows": rows}, as_=erin)
    assert full.status_code == 200 and len(full.json()["rows"]) == ROWS_A_DAY
    over = scene.send(here, json={"rows": rows[:1]}, as_=erin)

    assert (over.status_code, over.json()["type"]) == (429, "/problems/rows-used-up")
    asking = scene.send(
        f"{API}/employers/{organization}/watching", json={"number": new_number(), "name": "Nobody"}, as_=erin
    )
    assert asking.status_code == 429
