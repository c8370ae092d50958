"""A panel of eight that meets to set a pass mark, as far as a test needs it."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import Session

from exam.cut_scores import commands, queries
from exam.cut_scores.inputs import LockStandard, MoveStandard
from exam.items.queries import item
from exam.judges import commands as judging
from exam.judges import queries as seats
from exam.judges.inputs import EstimateItem, JoinStandard
from exam.rule_sets.queries import rule_set_on
from exam.standards import commands as panels
from exam.standards.inputs import OpenStandard
from exam.standards.queries import item_at, items_asked, standard
from exam.standards.rules import State
from shared.actor import Actor
from shared.testing import TODAY, Scene
from shared.testing.cast import bob, carol, dana, somebody

JUDGES = (bob, carol, *(somebody(f"judge-{number}", "examiner") for number in range(3, 9)))
JUST_READY = "They listen, keep the Code, know when to call for help, and ask when they do not know."
LATER = TODAY + timedelta(days=7)
LOCK = LockStandard(effective_from=LATER, reason="Eight of us met for two days.")


def a_panel(scene: Scene) -> str:
    return str(scene.do(panels.open_standard, dana, OpenStandard(just_ready=JUST_READY)))


def code_of(scene: Scene, panel: str) -> str:
    return str(scene.ask(queries.one_standard, panel).code)


def join(scene: Scene, panel: str, who: Actor, *, is_cps: bool = True) -> None:
    name = who.id.title()
    joining = JoinStandard(code=code_of(scene, panel), name=name, certified_peer_specialist=is_cps)
    scene.do(judging.join_standard, who, joining)


def step(scene: Scene, panel: str, name: Any) -> None:
    scene.do(commands.move_standard, dana, panel, MoveStandard(step=name))


def estimate(scene: Scene, panel: str, who: Actor, position: int, share: int = 60) -> None:
    scene.do(_estimate, who, panel, position, share)


def estimate_all(scene: Scene, panel: str, who: Actor, share: int = 60) -> None:
    """Every question of the round that is on, and hand it in."""
    scene.do(_estimate_all, who, panel, share)


def _estimate(session: Session, actor: Actor, panel: str, position: int, share: int, *, now: datetime) -> None:
    asked = item_at(session, panel, position)
    units = seats.units_of_item(item(session, asked.item_id, asked.item_version))
    given = EstimateItem(estimates={unit.id: unit.of * share // 100 for unit in units})
    judging.estimate_item(session, actor, panel, position, given, now=now)


def _estimate_all(session: Session, actor: Actor, panel: str, share: int, *, now: datetime) -> None:
    training = standard(session, panel).state == State.TRAINING
    for one in items_asked(session, panel, training=training):
        _estimate(session, actor, panel, one.position, share, now=now)
    judging.hand_in_round(session, actor, panel, now=now)


def met(scene: Scene, *, until: State = State.PROPOSED) -> str:
    """A panel of eight that has come so far; its judges expect 53, 54 … 60 percent in the second round."""
    panel = a_panel(scene)
    for number, who in enumerate(JUDGES):
        join(scene, panel, who, is_cps=number % 2 == 0)
    for state, name, share in (
        (State.TRAINING, "train", 50),
        (State.ROUND_ONE, "begin-round-one", 40),
        (State.TALKING, "talk", 0),
        (State.ROUND_TWO, "begin-round-two", 53),
        (State.PROPOSED, "propose", 0),
    ):
        step(scene, panel, name)
        if state == until:
            break
        for number, who in enumerate(JUDGES if share else ()):
            estimate_all(scene, panel, who, share + number)
    return panel


def cut_for(scene: Scene, form_id: str, day: date) -> Any:
    rule_set = scene.ask(rule_set_on, day)
    return scene.ask(queries.cut_in_force, form_id, rule_set, day)
