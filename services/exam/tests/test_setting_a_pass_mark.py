"""A panel meets: eight judges join, estimate alone, talk, estimate again; two people lock the mark."""

from datetime import timedelta

import pytest
from sqlmodel import select

from exam.cut_scores import commands, queries
from exam.cut_scores.inputs import LockStandard, SetStandardAside
from exam.cut_scores.rules import TooFewJudges
from exam.forms.tables import Form
from exam.judges import commands as judging
from exam.judges import queries as seats
from exam.judges.inputs import JoinStandard
from exam.judges.rules import HandedIn, MayNotJudge, MissedRound, NoSuchCode, NotWhole, PanelHasBegun
from exam.judges.tables import Estimate
from exam.rule_sets.queries import rule_set_on
from exam.score_runs.queries import run_of
from exam.scores.queries import part_scores
from exam.sittings.commands import begin_sitting
from exam.standards.queries import items_asked
from exam.standards.rules import AnotherDay, DayHasCome, NotAtThisStep, State
from shared.actor import Actor
from shared.approvals.rules import SamePerson
from shared.refusals import NotFound
from shared.testing import TODAY, Scene, beginning
from shared.testing.cast import alice, bob, carol, dana, dov, mallory, somebody

from .angoff import JUDGES, JUST_READY, LATER, LOCK, a_panel, code_of, cut_for, estimate, estimate_all, join, met, step
from .walk import score, sit_written


@beginning
def met_panel(scene: Scene) -> str:
    return met(scene)


@beginning
def in_round_one(scene: Scene) -> str:
    return met(scene, until=State.ROUND_ONE)


def test_a_panel_comes_to_a_mark_for_every_form_and_two_people_lock_it(scene: Scene, met_panel: str) -> None:

    found = scene.ask(queries.one_standard, met_panel)
    assert {cut.form_id for cut in found.cuts} == {"form-2026-1", "form-2026-2"}
    for cut in found.cuts:
        assert cut.of == 36
        assert cut.points == pytest.approx(36 * 0.565, abs=0.4), "rows of a rubric are in tenths of a level"
        assert cut.judges == 8
    assert scene.do(commands.lock_standard, dana, met_panel, LOCK) is False
    assert scene.ask(queries.one_standard, met_panel).state == State.PROPOSED
    assert scene.do(commands.lock_standard, dov, met_panel, LOCK) is True
    assert scene.ask(queries.one_standard, met_panel).state == State.IN_FORCE


def test_the_mark_holds_from_its_day_on_for_the_form_that_is_sat(scene: Scene) -> None:
    scene.do(begin_sitting, alice)
    [form_id] = scene.rows(select(Form.id))
    panel = met(scene)
    scene.do(commands.lock_standard, dana, panel, LOCK)
    scene.do(commands.lock_standard, dov, panel, LOCK)

    assert cut_for(scene, form_id, LATER - timedelta(days=1)) is None
    found = cut_for(scene, form_id, LATER)
    assert found.standard_id == panel
    assert 0.55 < found.cut.share < 0.58


def test_whoever_begins_by_then_passes_by_the_mark_of_the_panel(scene: Scene, met_panel: str) -> None:
    """Two thirds of the points: not enough by the rules, and more than this panel asks for."""
    scene.do(commands.lock_standard, dana, met_panel, LOCK)
    scene.do(commands.lock_standard, dov, met_panel, LOCK)
    early = sit_written(scene, alice, right=18)
    score(scene, early, 1, bob, carol)
    scene.later(days=8)
    said = scene.ask(queries.pass_percent_on, scene.ask(rule_set_on, LATER), LATER)
    assert f"You pass this part with {said} percent" in " ".join(scene.read("/exam/written", as_=mallory).split())
    late = sit_written(scene, mallory, right=18)
    score(scene, late, 1, bob, carol)

    runs = {sitting: scene.ask(run_of, scene.ask(part_scores, sitting)) for sitting in (early, late)}
    assert {sitting: run.outcome for sitting, run in runs.items()} == {early: "not_yet_passed", late: "passed"}
    assert runs[early].pass_percent == 75
    assert 55 < runs[late].pass_percent < 58
    assert f"{runs[late].pass_percent:g}" in said.split("–")


def test_the_second_person_names_the_same_day_and_is_another(scene: Scene, met_panel: str) -> None:
    with pytest.raises(DayHasCome):
        scene.do(commands.lock_standard, dana, met_panel, LockStandard(effective_from=TODAY, reason="At once."))
    scene.do(commands.lock_standard, dana, met_panel, LOCK)

    with pytest.raises(SamePerson):
        scene.do(commands.lock_standard, dana, met_panel, LOCK)
    other = LockStandard(effective_from=LATER + timedelta(days=1), reason="A day later.")
    with pytest.raises(AnotherDay):
        scene.do(commands.lock_standard, dov, met_panel, other)
    assert scene.ask(queries.one_standard, met_panel).state == State.PROPOSED

    scene.do(commands.take_back_lock, dov, met_panel)
    assert scene.do(commands.lock_standard, dov, met_panel, other) is False


def test_fewer_than_eight_make_no_mark(scene: Scene, in_round_one: str) -> None:
    for who in JUDGES[:7]:
        estimate_all(scene, in_round_one, who)

    with pytest.raises(TooFewJudges):
        step(scene, in_round_one, "talk")
    estimate_all(scene, in_round_one, JUDGES[7])
    step(scene, in_round_one, "talk")


def test_whoever_missed_a_round_is_not_asked_again(scene: Scene) -> None:
    panel = a_panel(scene)
    late = somebody("judge-9", "examiner")
    for who in (*JUDGES, late):
        join(scene, panel, who)
    step(scene, panel, "train")
    for who in JUDGES:
        estimate_all(scene, panel, who)
    step(scene, panel, "begin-round-one")

    assert scene.ask(seats.my_seat, late, panel).missed
    position = scene.ask(seats.my_seat, late, panel).items[0].position
    with pytest.raises(MissedRound):
        estimate(scene, panel, late, position)


def test_a_round_that_is_handed_in_stands_and_is_whole(scene: Scene, in_round_one: str) -> None:
    first, *others = scene.ask(seats.my_seat, bob, in_round_one).items
    for one in others:
        estimate(scene, in_round_one, bob, one.position)
    with pytest.raises(NotWhole):
        scene.do(judging.hand_in_round, bob, in_round_one)
    estimate(scene, in_round_one, bob, first.position, 40)
    estimate(scene, in_round_one, bob, first.position, 70)
    scene.do(judging.hand_in_round, bob, in_round_one)

    with pytest.raises(HandedIn):
        estimate(scene, in_round_one, bob, first.position, 20)


def test_nobody_sees_what_others_say_while_a_round_is_on(scene: Scene, in_round_one: str) -> None:
    estimate_all(scene, in_round_one, bob)

    assert all(one.spread is None for one in scene.ask(seats.my_seat, carol, in_round_one).items)
    assert scene.ask(queries.one_standard, in_round_one).spread == ()


def test_after_round_one_all_see_how_far_they_are_apart_without_names(scene: Scene) -> None:
    panel = met(scene, until=State.TALKING)

    page = scene.read(f"/exam/standards/{panel}", as_=bob)
    assert "40 % – 47 %" in page
    assert not any(judge.id.title() in page for judge in JUDGES[1:])


def test_training_never_counts(scene: Scene, met_panel: str) -> None:
    training = {one.item_id for one in scene.ask(items_asked, met_panel, training=True)}
    counted = {one.item_id for one in scene.ask(items_asked, met_panel, training=False)}

    assert len(training) == 5
    assert not training & counted
    rounds = scene.rows(select(Estimate.round).where(Estimate.item_id == min(training)).distinct())
    assert rounds == ["training"]


@pytest.mark.parametrize("who", [alice, mallory], ids=["a candidate", "another"])
def test_a_candidate_never_sees_a_question_by_a_code(scene: Scene, who: Actor) -> None:
    panel = a_panel(scene)

    with pytest.raises(MayNotJudge):
        join(scene, panel, who)
    assert scene.visit(f"/exam/standards/{panel}", as_=who).status_code == 404
    assert scene.visit(f"/exam/standards/{panel}/items/1", as_=who).status_code == 404


def test_a_code_that_is_wrong_or_late_lets_nobody_in(scene: Scene) -> None:
    with pytest.raises(NoSuchCode):
        scene.do(judging.join_standard, bob, JoinStandard(code="AAAAA", name="Bob", certified_peer_specialist=True))
    panel = met(scene, until=State.ROUND_ONE)
    with pytest.raises(PanelHasBegun):
        join(scene, panel, somebody("late", "examiner"))


def test_a_code_is_read_as_people_type_it(scene: Scene) -> None:
    panel = a_panel(scene)
    code = code_of(scene, panel).lower()

    typed = JoinStandard(code=f"{code[:5]}-{code[5:]}", name="Bob", certified_peer_specialist=True)
    assert scene.do(judging.join_standard, bob, typed) == panel
    assert scene.do(judging.join_standard, bob, typed) == panel
    assert len(scene.ask(queries.one_standard, panel).judges) == 1


def test_steps_come_in_their_order(scene: Scene) -> None:
    panel = a_panel(scene)

    with pytest.raises(NotAtThisStep):
        step(scene, panel, "talk")
    with pytest.raises(NotAtThisStep):
        scene.do(commands.lock_standard, dana, panel, LOCK)
    scene.do(commands.set_standard_aside, dana, panel, SetStandardAside(why="Nobody came."))
    with pytest.raises(NotAtThisStep):
        step(scene, panel, "train")


def test_only_judges_and_administrators_see_a_panel(scene: Scene) -> None:
    panel = met(scene, until=State.TRAINING)

    with pytest.raises(NotFound):
        scene.ask(seats.my_seat, dana, panel)
    assert scene.visit(f"/exam/administration/standards/{panel}", as_=bob).status_code == 403


def test_a_mark_is_set_by_pages_alone(scene: Scene) -> None:
    """Opened, joined, estimated and handed in as people do it, with what is wrong given back."""
    refused = scene.send("/exam/administration/standards", {"just_ready": "Short."}, as_=dana)
    assert refused.status_code == 422
    assert "Short." in refused.text
    scene.send("/exam/administration/standards", {"just_ready": JUST_READY}, as_=dana)
    address = "/exam/administration/standards"
    [panel] = [one["id"] for one in scene.visit("/exam/api/v1/standards", as_=dana).json()]
    form = {"code": code_of(scene, panel), "name": "Bob", "certified_peer_specialist": "yes"}
    assert scene.send("/exam/standards", form, as_=bob).status_code == 303
    scene.send(f"{address}/{panel}/steps", {"step": "train"}, as_=dana)

    for typed in ({"estimates.share": "lots"}, {"estimates.share": "99"}, {}):
        refused = scene.send(f"/exam/standards/{panel}/items/1", typed, as_=bob)
        assert refused.status_code == 422
        assert 'href="#estimates.share"' in refused.text
    wrong = scene.send("/exam/standards", form | {"code": "AAAA"}, as_=carol)
    assert 'href="#code"' in wrong.text
    for position in range(1, 6):
        asked = scene.ask(seats.item_to_estimate, bob, panel, position, language="en")
        typed = {f"estimates.{unit.id}": str(unit.of // 2) for unit in asked.units}
        answer = scene.send(f"/exam/standards/{panel}/items/{position}", typed, as_=bob)
        assert answer.status_code == 303
    assert answer.headers["location"] == f"/exam/standards/{panel}"
    assert "Hand in this round" in scene.read(f"/exam/standards/{panel}", as_=bob)
    scene.send(f"/exam/standards/{panel}/round", {}, as_=bob)
    assert "You have handed in this round" in scene.read(f"/exam/standards/{panel}", as_=bob)
