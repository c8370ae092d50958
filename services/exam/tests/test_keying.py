"""Answers on paper: keyed by two people, each alone, decided by a third one where they differ, then scored."""

from collections.abc import Callable

import pytest
from sqlmodel import select

from exam.answers.commands import save_answer
from exam.answers.queries import answers_of
from exam.clocks.queries import ledger_of
from exam.clocks.rules import Happened
from exam.conflicts.commands import declare_conflict
from exam.conflicts.inputs import DeclareConflict
from exam.conflicts.rules import Tie
from exam.forms.queries import questions
from exam.forms.views import Question
from exam.items.kinds.kind import Item
from exam.items.rules import Responses
from exam.keying.commands import decide_differences, key_sheet, take_in_sheet, write_on_paper
from exam.keying.inputs import DecideDifferences, KeySheet
from exam.keying.queries import sheet_differences, sheet_on_paper, sheets_queue, waiting_sheets
from exam.keying.rules import (
    KeyedByYou,
    KeyedMeanwhile,
    KnownToYou,
    NotDecided,
    NotOnTheSheet,
    Step,
    WordsUnused,
    as_keyed,
    field_of,
)
from exam.keying.tables import KeyedAnswer, Keying
from exam.prints.commands import print_sitting
from exam.prints.rules import NotPrintedYet
from exam.scoring.tables import ScoringTask
from exam.sheets.rules import NotTakenIn, OnPaper, TakenIn
from exam.sittings.commands import begin_sitting, resume_sitting, submit_sitting
from exam.sittings.inputs import SubmitSitting
from exam.sittings.rules import Paused, SittingOver, State
from exam.sittings.tables import Sitting
from shared.actor import Actor
from shared.approvals import OwnAffairs
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, dov, pat, somebody

from .walk import API, a_choice, answer_to, saving

SHEETS = "/exam/desk/sheets"
WORDS = "I would sit down,\nlisten, and say back what I heard. “Ñandú”"


def keyed(item: Item, position: int, answer: Responses) -> dict[str, str]:
    """What somebody keys where this stands on the sheet."""
    return {field_of(position, id): as_keyed(item.accepts[id], value) for id, value in answer.items()}


def asked(scene: Scene, sitting_id: str) -> tuple[Question, ...]:
    return scene.ask(questions, scene.row(Sitting, sitting_id).form_id)


def whole_sheet(scene: Scene, sitting_id: str) -> dict[str, str]:
    """Everything answered, and one in words of one's own."""
    found: dict[str, str] = {}
    for one in asked(scene, sitting_id):
        answer = one.item.example(right=True) or {"R": WORDS}
        found |= keyed(one.item, one.number, answer)
    return found


def on_paper(scene: Scene) -> tuple[str, str]:
    """A sitting that was written on paper and is taken in, and its sheet."""
    sitting_id = scene.do(begin_sitting, alice)
    scene.do(print_sitting, pat, sitting_id)
    sheet_id = scene.do(write_on_paper, pat, sitting_id)
    scene.later(minutes=90)
    scene.do(take_in_sheet, pat, sitting_id)
    return sitting_id, sheet_id


def key(scene: Scene, who: Actor, sheet_id: str, answers: dict[str, str]) -> bool:
    """Whether it is sent in by that."""
    return bool(scene.do(key_sheet, who, sheet_id, KeySheet(answers=answers)))


def test_two_who_key_the_same_send_it_in_and_it_is_scored_as_any_other(scene: Scene) -> None:
    sitting_id, sheet_id = on_paper(scene)
    sheet = whole_sheet(scene, sitting_id)

    assert not key(scene, dana, sheet_id, sheet)
    assert scene.row(Sitting, sitting_id).state == State.OPEN and scene.ask(answers_of, sitting_id) == {}
    assert key(scene, dov, sheet_id, sheet)

    sent = scene.row(Sitting, sitting_id)
    assert (sent.state, sent.submitted_by, sent.submitted_at) == (State.SUBMITTED, "paper", scene.now)
    saved = scene.ask(answers_of, sitting_id)
    for one in asked(scene, sitting_id):
        assert saved[one.item.id].answer == (one.item.example(right=True) or {"R": WORDS})
    scene.due()
    assert scene.rows(select(ScoringTask).where(ScoringTask.sitting_id == sitting_id))
    assert [(one.number, one.by) for one in scene.rows(select(Keying))] == [(1, dana.id), (2, dov.id)]
    assert scene.ask(sheet_on_paper, pat, sitting_id).step == Step.DONE
    assert [one.by for one in scene.ask(ledger_of, sitting_id) if one.what == Happened.CLOSED] == [dov.id]
    assert "keyed from your sheet" in scene.read(f"/exam/sittings/{sitting_id}/done", as_=alice)


def differing(scene: Scene) -> tuple[str, str, Question, Question]:
    """Two keyings that differ in a question to be chosen and in one to be written."""
    sitting_id, sheet_id = on_paper(scene)
    sheet = whole_sheet(scene, sitting_id)
    chosen = next(one for one in asked(scene, sitting_id) if one.item.kind == "choice")
    written = next(one for one in asked(scene, sitting_id) if one.item.accepts.get("R", [""])[0] == "text")
    other = keyed(chosen.item, chosen.number, chosen.item.example(right=False) or {})
    key(scene, dana, sheet_id, sheet)
    assert not key(scene, dov, sheet_id, sheet | other | {field_of(written.number, "R"): "Something else"})
    return sitting_id, sheet_id, chosen, written


def test_a_third_person_decides_where_two_differ_and_sees_both(scene: Scene) -> None:
    sitting_id, sheet_id, chosen, written = differing(scene)
    assert scene.row(Sitting, sitting_id).state == State.OPEN and scene.ask(answers_of, sitting_id) == {}

    shown = {one.position: one for one in scene.ask(sheet_differences, pat, sheet_id).differences}
    assert set(shown) == {chosen.number, written.number}
    assert shown[written.number].second == ("Something else",)
    html = scene.read(f"{SHEETS}/{sheet_id}/differences", as_=pat)
    assert "Something else" in html and "Neither of them" in html and "alice" not in html.lower()

    choices = {str(chosen.number): "second", str(written.number): "neither"}
    third = DecideDifferences.model_validate({"choices": choices, "answers": {f"{written.number}-R": "A third thing"}})
    scene.do(decide_differences, pat, sheet_id, third)
    saved = scene.ask(answers_of, sitting_id)
    assert saved[chosen.item.id].answer == chosen.item.example(right=False)
    assert saved[written.item.id].answer == {"R": "A third thing"}
    assert scene.row(Sitting, sitting_id).state == State.SUBMITTED
    assert [one.by for one in scene.rows(select(Keying))] == [dana.id, dov.id, pat.id]


def test_what_a_third_person_leaves_undecided_or_keys_in_vain_is_refused(scene: Scene) -> None:
    _, sheet_id, chosen, written = differing(scene)
    both = {str(chosen.number): "first", str(written.number): "first"}
    for refused, sent in (
        (NotDecided, {"choices": {str(chosen.number): "first"}}),
        (WordsUnused, {"choices": both, "answers": {f"{written.number}-R": "Words"}}),
        (NotOnTheSheet, {"choices": both | {str(chosen.number): "neither"}, "answers": {f"{chosen.number}-R": "?"}}),
    ):
        with pytest.raises(refused):
            scene.do(decide_differences, pat, sheet_id, DecideDifferences.model_validate(sent))
    assert len(scene.rows(select(Keying))) == 2


def test_nobody_keys_twice_and_the_differences_are_a_third_persons(scene: Scene) -> None:
    _, sheet_id = on_paper(scene)
    with pytest.raises(KeyedMeanwhile):
        scene.ask(sheet_differences, pat, sheet_id)
    key(scene, dana, sheet_id, {})
    with pytest.raises(KeyedByYou):
        key(scene, dana, sheet_id, {})
    assert scene.ask(waiting_sheets, dana).items == ()
    assert [one.step for one in scene.ask(waiting_sheets, dov).items] == [Step.SECOND]


def test_those_who_keyed_see_no_differences(scene: Scene) -> None:
    _, sheet_id, *_ = differing(scene)
    for one in (dana, dov):
        with pytest.raises(KeyedByYou):
            scene.ask(sheet_differences, one, sheet_id)
        assert scene.visit(f"{SHEETS}/{sheet_id}/differences", as_=one).status_code == 403


def test_the_second_sees_the_same_page_as_the_first(scene: Scene) -> None:
    _, sheet_id = on_paper(scene)
    before = scene.visit(f"{API}/answer-sheets/{sheet_id}", as_=dov).json()
    key(scene, dana, sheet_id, {"1-R": ""})
    assert scene.visit(f"{API}/answer-sheets/{sheet_id}", as_=dov).json() == before
    assert "Key it" in scene.read(SHEETS, as_=dov) and sheet_id not in scene.read(SHEETS, as_=dana)
    assert scene.ask(sheets_queue).count == 1


def test_nobody_keys_their_own_sheet_nor_one_of_somebody_they_know(scene: Scene) -> None:
    _, sheet_id = on_paper(scene)
    with pytest.raises(OwnAffairs):
        key(scene, somebody(alice.id, "proctor"), sheet_id, {})
    assert scene.ask(waiting_sheets, somebody(alice.id, "proctor")).items == ()
    scene.do(declare_conflict, dana, alice.id, DeclareConflict(tie=Tie.KNOWS))
    with pytest.raises(KnownToYou):
        key(scene, dana, sheet_id, {})
    assert scene.ask(waiting_sheets, dana).items == ()
    assert scene.visit(f"{SHEETS}/{sheet_id}", as_=bob).status_code == 403


def test_what_is_on_paper_is_sent_in_by_nobody_else_and_by_no_time(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    scene.do(print_sitting, pat, sitting_id)
    sheet_id = scene.do(write_on_paper, pat, sitting_id)
    with pytest.raises(OnPaper):
        scene.do(submit_sitting, alice, sitting_id, SubmitSitting())
    with pytest.raises(OnPaper):
        scene.do(write_on_paper, dana, sitting_id)
    with pytest.raises(NotTakenIn):
        key(scene, dana, sheet_id, {})
    scene.later(hours=9)
    scene.due()
    assert scene.row(Sitting, sitting_id).state == State.OPEN and scene.ask(waiting_sheets, dana).items == ()
    assert "Your answers are on paper" in scene.read(f"/exam/sittings/{sitting_id}/done", as_=alice)

    scene.do(take_in_sheet, pat, sitting_id)
    with pytest.raises(TakenIn):
        scene.do(take_in_sheet, pat, sitting_id)
    with pytest.raises(TakenIn):
        scene.do(resume_sitting, pat, sitting_id)


def test_nothing_is_written_on_a_device_once_the_sheet_is_taken_in(scene: Scene) -> None:
    sitting_id, _ = on_paper(scene)
    item_id = a_choice(scene, sitting_id)
    scene.later(minutes=1)
    with pytest.raises(Paused):
        scene.do(save_answer, alice, sitting_id, saving(item_id, "a"))
    assert "Your answers are on paper" in scene.read(f"/exam/sittings/{sitting_id}/done", as_=alice)


def test_only_what_was_printed_is_written_on_paper_and_never_ones_own(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    with pytest.raises(NotPrintedYet):
        scene.do(write_on_paper, pat, sitting_id)
    for act in (write_on_paper, take_in_sheet):
        with pytest.raises(OwnAffairs):
            scene.do(act, somebody(alice.id, "proctor"), sitting_id)
    scene.do(submit_sitting, alice, sitting_id, SubmitSitting())
    with pytest.raises(SittingOver):
        scene.do(write_on_paper, pat, sitting_id)


def test_what_the_device_has_counts_where_the_sheet_says_nothing(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    first, second = [one for one in asked(scene, sitting_id) if one.item.kind == "choice"][:2]
    for one in (first, second):
        scene.do(save_answer, alice, sitting_id, saving(one.item.id, answer_to(one.item, right=False)))
    scene.do(print_sitting, pat, sitting_id)
    sheet_id = scene.do(write_on_paper, pat, sitting_id)
    scene.do(take_in_sheet, pat, sitting_id)
    sheet = keyed(first.item, first.number, answer_to(first.item, right=True))
    for who in (dana, dov):
        key(scene, who, sheet_id, sheet)

    saved = scene.ask(answers_of, sitting_id)
    assert saved[first.item.id].answer == answer_to(first.item, right=True) and saved[first.item.id].sequence == 2
    assert saved[second.item.id].answer == answer_to(second.item, right=False)


def test_what_was_keyed_lies_sealed(scene: Scene) -> None:
    sitting_id, sheet_id = on_paper(scene)
    key(scene, dana, sheet_id, whole_sheet(scene, sitting_id))
    rows = scene.rows(select(KeyedAnswer))

    assert len(rows) == len(asked(scene, sitting_id))
    assert all(row.sealed and b"listen" not in row.sealed for row in rows)


def test_a_form_that_is_refused_comes_back_with_every_word(scene: Scene) -> None:
    sitting_id, sheet_id = on_paper(scene)
    sheet = whole_sheet(scene, sitting_id)
    chosen = next(one for one in asked(scene, sitting_id) if one.item.kind == "choice")
    wrong = sheet | {field_of(chosen.number, "R"): "q9"}
    sent: Callable[..., object] = scene.send
    answer = sent(f"{SHEETS}/{sheet_id}", {f"answers.{name}": typed for name, typed in wrong.items()}, as_=dana)

    assert answer.status_code == 422  # type: ignore[attr-defined]
    html = answer.text  # type: ignore[attr-defined]
    assert "cannot be answered so" in html and 'value="q9"' in html and "“Ñandú”" in html
    assert scene.rows(select(Keying)) == []


def test_by_the_pages_from_the_desk_to_the_second_keying(scene: Scene) -> None:
    sitting_id = scene.do(begin_sitting, alice)
    desk = f"/exam/desk/sittings/{sitting_id}"
    assert "The answers on paper" in scene.read(desk, as_=pat)
    assert "not printed yet" in scene.read(f"{desk}/sheet", as_=pat)
    scene.do(print_sitting, pat, sitting_id)
    assert scene.send(f"{desk}/sheet", {}, as_=pat).status_code == 303
    assert "I have the sheet" in scene.read(f"{desk}/sheet", as_=pat)
    assert scene.send(f"{desk}/sheet/taken-in", {}, as_=pat).status_code == 303
    [sheet] = scene.ask(waiting_sheets, dana).items
    assert sheet.code in scene.read(f"{SHEETS}/{sheet.id}", as_=dana)
    assert sheet.code in scene.read(f"{desk}/sheet", as_=pat)

    for who in (dana, dov):
        assert scene.send(f"{SHEETS}/{sheet.id}", {"answers.1-R": ""}, as_=who).status_code == 303
    assert scene.row(Sitting, sitting_id).state == State.SUBMITTED
