"""Two people decide about a concern, one of them a peer; the person is heard first."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from registry.casework.queries import case, my_panel
from registry.concerns.commands import declare_tie, take_on
from registry.concerns.inputs import TakeOn
from registry.concerns.rules import ConflictDeclared
from registry.deadlines.rows import after_days
from registry.hearings.commands import answer_concern
from registry.hearings.inputs import AnswerConcern
from registry.hearings.rules import PersonHeardFirst
from registry.panels.commands import ask_member, leave_panel, sit_down, take_seat
from registry.panels.inputs import AskMember, SitDown
from registry.panels.rules import (
    NotCertifiedNow,
    NotSeated,
    OneIsCertified,
    PanelIsWhole,
    PanelNotWhole,
    SitsAlready,
    Stage,
)
from registry.retirements.commands import retire
from registry.rulings.commands import answer_ruling
from registry.rulings.rules import RulingThere
from registry.rulings.rules import State as Step
from shared.approvals.rules import SamePerson
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, dov, mallory

from .telling import (
    ANSWER,
    decide,
    drew,
    newest,
    number,
    people,
    propose,
    ready,
    resumed,
    ruth,
    seat,
    steps,
    taken_up,
    tell,
)
from .walk import keys


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return people


def test_the_person_is_told_and_heard_before_anybody_decides(scene: Scene) -> None:
    concern_id = taken_up(scene)
    seat(scene, concern_id)
    scene.later(hours=1)
    with pytest.raises(PersonHeardFirst):
        propose(scene, concern_id, "advice")

    scene.do(answer_concern, alice, keys(scene), concern_id, AnswerConcern(words=ANSWER))
    propose(scene, concern_id, "advice")
    seen = scene.ask(my_panel, dana, keys(scene), concern_id, now=scene.now)
    assert seen.case and seen.case.hearing and seen.case.hearing.answers[0].words == ANSWER
    assert (seen.case.name, seen.case.number) == ("Alice Rivera", number(scene, alice))


def test_who_does_not_answer_has_had_the_time_for_it(scene: Scene) -> None:
    concern_id = taken_up(scene)
    seat(scene, concern_id)
    scene.at(after_days(14, now=scene.now) - timedelta(seconds=1))
    with pytest.raises(PersonHeardFirst):
        propose(scene, concern_id, "advice")

    scene.later(seconds=1)
    propose(scene, concern_id, "advice")


def test_a_decision_takes_both_and_two_people(scene: Scene) -> None:
    concern_id = ready(scene)
    ruling = propose(scene, concern_id, "revocation")

    with pytest.raises(SamePerson):
        scene.do(answer_ruling, bob, concern_id, ruling, "confirm")
    with pytest.raises(NotSeated):
        scene.do(answer_ruling, dov, concern_id, ruling, "confirm")
    scene.do(answer_ruling, dana, concern_id, ruling, "decline")
    assert steps(scene, concern_id) == []

    decide(scene, concern_id, "advice")
    with pytest.raises(RulingThere):
        propose(scene, concern_id, "revocation")
    assert steps(scene, concern_id) == [Step.DECIDED]


def test_one_of_the_two_is_certified(scene: Scene) -> None:
    concern_id = taken_up(scene)
    scene.do(take_seat, dana, concern_id, Stage.FIRST, SitDown(no_tie=True))
    with pytest.raises(OneIsCertified):
        scene.do(take_seat, dov, concern_id, Stage.FIRST, SitDown(no_tie=True))

    scene.do(ask_member, drew, concern_id, Stage.FIRST, AskMember(number=number(scene, bob)))
    with pytest.raises(PanelIsWhole):
        scene.do(ask_member, drew, concern_id, Stage.FIRST, AskMember(number=number(scene, ruth)))


def test_who_sits_as_a_peer_is_certified_on_the_day(scene: Scene) -> None:
    concern_id = ready(scene)
    scene.do(retire, bob)
    with pytest.raises(PanelNotWhole):
        propose(scene, concern_id, "advice")
    with pytest.raises(NotCertifiedNow):
        scene.do(ask_member, drew, taken_up(scene), Stage.FIRST, AskMember(number=number(scene, bob)))


def test_one_person_takes_one_seat(scene: Scene) -> None:
    concern_id = taken_up(scene)
    scene.do(ask_member, drew, concern_id, Stage.FIRST, AskMember(number=number(scene, bob)))
    with pytest.raises(SitsAlready):
        scene.do(ask_member, drew, concern_id, Stage.FIRST, AskMember(number=number(scene, bob)))


def test_nobody_reads_before_they_said_that_they_have_no_tie(scene: Scene) -> None:
    concern_id = taken_up(scene)
    scene.do(ask_member, drew, concern_id, Stage.FIRST, AskMember(number=number(scene, bob)))

    assert scene.ask(my_panel, bob, keys(scene), concern_id, now=scene.now).case is None
    assert "answer-needed" in scene.news_of(bob)
    with pytest.raises(NotSeated):
        scene.ask(my_panel, mallory, keys(scene), concern_id, now=scene.now)


def test_a_friend_leaves_and_is_not_seated_again(scene: Scene) -> None:
    concern_id = ready(scene)
    scene.do(leave_panel, bob, concern_id)

    with pytest.raises(NotSeated):
        propose(scene, concern_id, "no-breach")
    with pytest.raises(ConflictDeclared):
        scene.do(ask_member, drew, concern_id, Stage.FIRST, AskMember(number=number(scene, bob)))
    with pytest.raises(PanelNotWhole):
        propose(scene, concern_id, "no-breach", by=dana)


def test_a_friend_who_says_so_while_seated_decides_nothing(scene: Scene) -> None:
    concern_id = ready(scene)
    ruling = propose(scene, concern_id, "no-breach")
    scene.do(declare_tie, dana, concern_id)

    with pytest.raises(ConflictDeclared):
        scene.do(answer_ruling, dana, concern_id, ruling, "confirm")
    with pytest.raises(ConflictDeclared):
        scene.do(take_seat, dana, concern_id, Stage.FIRST, SitDown(no_tie=True))


def test_whom_it_is_about_and_who_told_of_it_sit_on_no_panel(scene: Scene) -> None:
    tell(scene, by=ruth)
    concern_id = newest(scene)
    scene.do(take_on, dana, concern_id, TakeOn(number=number(scene, alice), principles=(5,)))
    for who in (alice, ruth):
        with pytest.raises(ConflictDeclared):
            scene.do(ask_member, dana, concern_id, Stage.FIRST, AskMember(number=number(scene, who)))


def test_whoever_told_is_told_that_it_is_closed_and_not_what_was_decided(scene: Scene) -> None:
    code = tell(scene)
    concern_id = ready(scene)
    decide(scene, concern_id, "no-breach")

    assert resumed(scene, code).closed_at is None
    seen = scene.ask(case, drew, keys(scene), concern_id, now=scene.now)
    assert seen.file.closed_at == scene.now


def test_sitting_down_again_changes_nothing(scene: Scene) -> None:
    concern_id = ready(scene)
    before = scene.ask(my_panel, bob, keys(scene), concern_id, now=scene.now)
    scene.later(hours=1)
    scene.do(sit_down, bob, concern_id, SitDown(no_tie=True))

    after = scene.ask(my_panel, bob, keys(scene), concern_id, now=scene.now)
    assert before.case and after.case and before.case.seats == after.case.seats
