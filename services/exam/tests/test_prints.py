"""The questions of a sitting on paper: large print, lines for braille, and a record of who printed them."""

from pathlib import Path

import pytest
from sqlmodel import select

from exam.clocks.queries import ledger_of
from exam.clocks.rules import Happened
from exam.forms.queries import questions
from exam.forms.views import Question
from exam.items.kinds import KINDS
from exam.items.queries import read_item
from exam.prints import braille
from exam.prints.commands import print_sitting
from exam.prints.inputs import PrintSitting
from exam.prints.queries import printed_sheet
from exam.prints.rules import COLUMNS, ROWS, NotPrintedYet, Place, Shape, as_brf, pages_of
from exam.prints.sheet import paragraphs_of, sheet_of
from exam.publish import read_bank
from exam.sittings.commands import begin_sitting, submit_sitting
from exam.sittings.inputs import SubmitSitting
from exam.sittings.rules import SittingOver
from exam.sittings.tables import Sitting
from shared.approvals import OwnAffairs
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, mallory, pat, somebody

from .walk import API

LARGE = PrintSitting(shape=Shape.LARGE)


def desk(sitting_id: str) -> str:
    return f"/exam/desk/sittings/{sitting_id}/prints"


def test_lines_fit_a_page_of_braille() -> None:
    long = "A word and another one, " * 40
    pages = as_brf(pages_of([(Place.WORDS, long), (Place.CHOICE, "Kurz.")])).split("\f")

    assert len(pages) == 2
    for page in pages:
        rows = page.removesuffix("\r\n").split("\r\n")
        assert len(rows) <= ROWS and all(len(row) <= COLUMNS for row in rows)
    assert "".join(pages).split() == [*long.split(), "Kurz."]


def test_only_a_heading_has_an_empty_line_before_it_and_choices_hang() -> None:
    ask, choice = "What would you say to her first, as a peer?", "a) I would ask what she would like to do now."
    question = [
        (Place.HEADING, "Question 1"),
        (Place.WORDS, ask),
        (Place.CHOICE, choice),
        (Place.CHOICE, "b) Nothing."),
    ]

    [page] = pages_of([(Place.HEADING, "Title"), *question])

    assert page == [
        "Title",
        "",
        "Question 1",
        "  What would you say to her first, as a",
        "peer?",
        "a) I would ask what she would like to do",
        "  now.",
        "b) Nothing.",
    ]


@pytest.mark.parametrize(("before", "pages"), [(19, 1), (20, 1), (21, 2), (24, 2), (25, 2)])
def test_no_heading_stands_alone_at_the_end_of_a_page(before: int, pages: int) -> None:
    rows = [(Place.CHOICE, f"row {number}") for number in range(before)]

    found = pages_of([*rows, (Place.HEADING, "Question 2"), (Place.WORDS, "one " * 21)])

    assert len(found) == pages
    assert found[-1][:1] == ["Question 2"] or pages == 1
    assert all(len(page) <= ROWS for page in found)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_says_all_that_its_page_says(kind: str) -> None:
    item = read_item(next(file.body for file in read_bank().files if file.body.get("kind") == kind))
    [printed] = sheet_of("ABC-DEF", [Question(1, item)], "en").questions
    words = "\n".join(words for _, words in paragraphs_of(sheet_of("ABC-DEF", [Question(1, item)], "en")))

    assert printed.heading == "Question 1 of 1" and len(printed.parts) == len(item.parts)
    for id, part in item.parts.items():
        shown = part.part_view(id)
        assert all(one.text in words for one in (*shown.options, *shown.targets))
        assert part.on_paper in words
    assert all(line in words for line in item.stem.split("\n"))


def test_the_paper_names_nobody_and_tells_no_key(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    scene.do(print_sitting, pat, sitting_id)
    sheet = scene.ask(printed_sheet, pat, sitting_id, LARGE)
    written = sheet.model_dump_json()

    form_id = scene.row(Sitting, sitting_id).form_id
    assert len(sheet.questions) == len(scene.ask(questions, form_id))
    for word in ("alice", '"key"', "rationale", "points", sitting_id):
        assert word not in written.lower()


def test_the_record_says_who_printed_and_without_it_there_is_no_sheet(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    with pytest.raises(NotPrintedYet):
        scene.ask(printed_sheet, pat, sitting_id, LARGE)
    scene.do(print_sitting, dana, sitting_id)
    with pytest.raises(NotPrintedYet):
        scene.ask(printed_sheet, pat, sitting_id, LARGE)

    [entry] = [one for one in scene.ask(ledger_of, sitting_id) if one.what == Happened.PRINTED]
    assert (entry.by, entry.at) == (dana.id, scene.now)
    assert "The questions were printed" in scene.read(f"/exam/desk/sittings/{sitting_id}", as_=pat)


def test_nobody_prints_their_own_nor_what_is_over_nor_what_they_have_yet_to_sit(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    with pytest.raises(OwnAffairs):
        scene.do(print_sitting, somebody(alice.id, "proctor"), sitting_id)
    yet_to_sit = somebody(mallory.id, "trainee", "proctor")
    assert scene.visit(desk(sitting_id), as_=yet_to_sit).status_code == 403
    assert scene.visit(desk(sitting_id), as_=bob).status_code == 403

    scene.do(submit_sitting, alice, sitting_id, SubmitSitting())
    with pytest.raises(SittingOver):
        scene.do(print_sitting, pat, sitting_id)


@pytest.mark.parametrize(("shape", "language"), [("large", "en"), ("large", "es"), ("text", "es")])
def test_each_shape_is_a_file(scene: Scene, shape: str, language: str) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    assert "Large print" in scene.read(desk(sitting_id), as_=pat)
    sent = scene.send(desk(sitting_id), {"shape": shape, "language": language}, as_=pat)
    answer = scene.visit(sent.headers["location"], as_=pat)

    assert answer.status_code == 200 and "attachment" in answer.headers["content-disposition"]
    if shape == "large":
        assert answer.content.startswith(b"%PDF")
    else:
        assert "La parte escrita" in answer.text and "\r\n" in answer.text


def test_the_json_has_the_same_sheet(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    sheet = scene.send(f"{API}/open-sittings/{sitting_id}/prints", json={"shape": "text"}, as_=pat).json()

    assert sheet["questions"][0]["heading"].startswith("Question 1 of ")
    assert len(scene.rows(select(Sitting))) == 1


def test_braille_is_made_where_its_program_is_and_refused_where_it_is_not(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stand-in for `lou_translate`: it writes a line for each that it reads."""
    sitting_id = scene.do(begin_sitting, alice)
    scene.do(print_sitting, pat, sitting_id)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert scene.visit(f"{desk(sitting_id)}/braille/en", as_=pat).status_code == 503
    assert "braille printer" not in scene.read(desk(sitting_id), as_=pat)

    program = tmp_path / braille.PROGRAM
    program.write_text('#!/bin/sh\n[ "$1" = -f ] && exec /usr/bin/tr a-z A-Z\n')
    program.chmod(0o755)
    assert "braille printer" in scene.read(desk(sitting_id), as_=pat)
    answer = scene.visit(f"{desk(sitting_id)}/braille/en", as_=pat)
    assert answer.status_code == 200 and "QUESTION 1 OF" in answer.text
    rows = answer.content.replace(b"\f", b"").split(b"\r\n")
    assert max(map(len, rows)) <= COLUMNS
