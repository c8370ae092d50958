"""What was decided comes into force in time, or goes to others; both audits find nothing."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from registry.casework.queries import case, my_concern
from registry.concerns.rules import State
from registry.deadlines.rows import after_days
from registry.erasure.commands import forget_person
from registry.panels.commands import ask_member, take_seat
from registry.panels.inputs import AskMember, SitDown
from registry.panels.rules import (
    DecidedBefore,
    Stage,
)
from registry.rulings.commands import accept_ruling, appeal_ruling
from registry.rulings.inputs import AppealRuling
from registry.rulings.rules import AppealOver, NothingAppealed
from registry.rulings.rules import State as Step
from registry.statuses.rules.mark_certification import Mark
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, mallory

from .telling import (
    audited,
    decide,
    drew,
    mark,
    number,
    people,
    propose,
    ready,
    ruth,
    seat,
    steps,
)
from .walk import keys, kinds


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return people


def test_until_the_time_for_appeal_is_over_the_status_stays(scene: Scene) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, "revocation")
    over = after_days(30, now=scene.now)
    assert scene.news_of(alice)[-1] == "decision-made"

    scene.at(over - timedelta(seconds=1))
    scene.due()
    assert (mark(scene), steps(scene, concern_id)) == (Mark.NONE, [Step.DECIDED])
    scene.at(over)
    scene.due()
    assert (mark(scene), steps(scene, concern_id)) == (Mark.REVOKED, [Step.IN_FORCE])
    assert kinds(scene)[-1] == "revoked"
    assert scene.ask(case, drew, keys(scene), concern_id, now=scene.now).file.state == State.CLOSED
    assert audited(scene) == ()


def test_who_accepts_need_not_wait(scene: Scene) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, "suspension")
    scene.do(accept_ruling, alice, concern_id)

    assert mark(scene) == Mark.SUSPENDED
    assert audited(scene) == ()


@pytest.mark.parametrize("outcome", ["no-breach", "advice", "condition"])
def test_what_is_milder_leaves_the_status(scene: Scene, outcome: str) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, outcome)
    scene.later(days=31)
    scene.due()

    assert (mark(scene), steps(scene, concern_id)) == (Mark.NONE, [Step.IN_FORCE])


def test_nothing_against_the_code_is_in_force_at_once(scene: Scene) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, "no-breach")

    assert steps(scene, concern_id) == [Step.IN_FORCE]


def test_an_appeal_goes_to_others(scene: Scene) -> None:
    concern_id = ready(scene)
    with pytest.raises(NotFound):
        scene.do(appeal_ruling, alice, keys(scene), concern_id, AppealRuling(words="Please look again."))
    decide(scene, concern_id, "revocation")
    scene.do(appeal_ruling, alice, keys(scene), concern_id, AppealRuling(words="Please look again."))
    scene.later(days=40)
    scene.due()
    assert mark(scene) == Mark.NONE

    for who in (bob,):
        with pytest.raises(DecidedBefore):
            scene.do(ask_member, drew, concern_id, Stage.APPEAL, AskMember(number=number(scene, who)))
    with pytest.raises(DecidedBefore):
        scene.do(take_seat, dana, concern_id, Stage.APPEAL, SitDown(no_tie=True))
    seat(scene, concern_id, peer=ruth, other=drew, stage="appeal")
    scene.later(hours=1)
    decide(scene, concern_id, "suspension", by=ruth, second=drew)

    assert steps(scene, concern_id) == [Step.REPLACED, Step.IN_FORCE]
    assert mark(scene) == Mark.SUSPENDED
    assert audited(scene) == ()


def test_others_look_at_nothing_that_was_not_appealed(scene: Scene) -> None:
    concern_id = ready(scene)
    seat(scene, concern_id, peer=ruth, other=drew, stage="appeal")
    scene.later(hours=1)
    with pytest.raises(NothingAppealed):
        propose(scene, concern_id, "advice", by=ruth)


def test_an_appeal_comes_in_time(scene: Scene) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, "advice")
    scene.at(after_days(30, now=scene.now))
    with pytest.raises(AppealOver):
        scene.do(appeal_ruling, alice, keys(scene), concern_id, AppealRuling(words="Please look again."))


def test_what_was_decided_is_nobody_elses(scene: Scene) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, "advice")

    assert scene.ask(my_concern, alice, keys(scene), concern_id, now=scene.now).can_appeal
    with pytest.raises(NotFound):
        scene.ask(my_concern, mallory, keys(scene), concern_id, now=scene.now)
    with pytest.raises(NotFound):
        scene.do(accept_ruling, mallory, concern_id)


def test_an_erasure_leaves_of_a_decision_who_decided_it_and_no_word(scene: Scene) -> None:
    concern_id = ready(scene)
    decide(scene, concern_id, "revocation")
    scene.do(accept_ruling, alice, concern_id)
    scene.do(forget_person, "alice", "erasure-1")

    with pytest.raises(NotFound):
        scene.ask(case, drew, keys(scene), concern_id, now=scene.now)
    assert mark(scene) == Mark.REVOKED
    assert audited(scene) == ()
