"""A concern, step by step, as people take it."""

from datetime import date

from registry.audit.comparison import audit
from registry.audit.queries import books
from registry.casework.queries import case
from registry.concerns.commands import keep_concern, take_on
from registry.concerns.inputs import KeepConcern, ResumeConcern, TakeOn
from registry.concerns.queries import concerns, resume_concern
from registry.concerns.rules import new_code
from registry.concerns.views import Resumed
from registry.hearings.commands import answer_concern, tell_person
from registry.hearings.inputs import AnswerConcern, TellPerson
from registry.ledger_audit.acts import act_differences
from registry.ledger_audit.queries import ledger_books
from registry.ledger_audit.views import Outside
from registry.panels.commands import ask_member, sit_down, take_seat
from registry.panels.inputs import AskMember, SitDown
from registry.panels.rules import Stage
from registry.rulings.commands import answer_ruling, propose_ruling
from registry.rulings.inputs import ProposeRuling
from registry.rulings.rules import Outcome
from registry.rulings.rules import State as Step
from registry.settings import settings
from registry.statuses.rules.mark_certification import Mark
from shared.actor import Actor
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, nobody, somebody

from .walk import all_facts, certification, certify, keys

DAY = date(2026, 2, 2)
WHAT = "She told my brother that he must do as she says, or lose his place."
ANSWER = "I spoke about the rules of the house. I am sorry that it came across so."
ruth = somebody("ruth", "trainee")
"""A peer specialist who decides about an appeal."""
drew = somebody("drew", "administrator")
"""Decides about an appeal."""


def people(scene: Scene) -> None:
    """Alice, about whom it is, and two peers who can decide."""
    for who in (alice, bob, ruth):
        certify(scene, who, DAY, name=f"{who.id.title()} Rivera")
    scene.at(date(2026, 3, 2))


def number(scene: Scene, who: Actor) -> str:
    found = certification(scene, who)
    assert found is not None
    return found.number


def tell(scene: Scene, *, by: Actor = nobody, danger: bool = False, code: str = "") -> str:
    """Tell of Alice and send it; the code."""
    code = code or new_code()
    what = KeepConcern(code=code, about="Alice Rivera", what=WHAT, danger=danger, go="send")
    scene.do(keep_concern, by, keys(scene), what)
    return code


def resumed(scene: Scene, code: str) -> Resumed:
    return scene.ask(resume_concern, keys(scene), ResumeConcern(code=code), now=scene.now)


def newest(scene: Scene, *, seen_by: Actor = drew) -> str:
    return scene.ask(concerns, seen_by, now=scene.now).items[-1].id


def taken_up(scene: Scene, *, by: Actor = dana, of: str = "") -> str:
    """Told of, taken up, and Alice, or who has this number, told."""
    tell(scene)
    concern_id = newest(scene)
    scene.do(take_on, by, concern_id, TakeOn(number=of or number(scene, alice), principles=(5,)))
    scene.do(tell_person, by, keys(scene), concern_id, TellPerson(summary="It is about what you said in the house."))
    return concern_id


def seat(scene: Scene, concern_id: str, *, peer: Actor = bob, other: Actor = dana, stage: str = "first") -> None:
    """A peer who was asked, and an administrator."""
    scene.do(
        ask_member, drew if other != drew else dana, concern_id, Stage(stage), AskMember(number=number(scene, peer))
    )
    scene.do(sit_down, peer, concern_id, SitDown(no_tie=True))
    scene.do(take_seat, other, concern_id, Stage(stage), SitDown(no_tie=True))


def ready(scene: Scene) -> str:
    """All is there that a panel needs to decide."""
    concern_id = taken_up(scene)
    scene.do(answer_concern, alice, keys(scene), concern_id, AnswerConcern(words=ANSWER))
    seat(scene, concern_id)
    scene.later(hours=1)
    return concern_id


def propose(scene: Scene, concern_id: str, outcome: str, *, by: Actor = bob) -> str:
    what = ProposeRuling(outcome=Outcome(outcome), reasons="Both sides were read with care.", condition="Until May.")
    return scene.do(propose_ruling, by, keys(scene), concern_id, what)


def decide(scene: Scene, concern_id: str, outcome: str, *, by: Actor = bob, second: Actor = dana) -> None:
    """Both decide."""
    scene.do(answer_ruling, second, concern_id, propose(scene, concern_id, outcome, by=by), "confirm")


def mark(scene: Scene) -> Mark:
    found = certification(scene, alice)
    assert found is not None
    return found.mark


def steps(scene: Scene, concern_id: str) -> list[Step]:
    return [one.state for one in scene.ask(case, drew, keys(scene), concern_id, now=scene.now).rulings]


def audited(scene: Scene) -> tuple[object, ...]:
    """What both audits find."""
    found = audit(all_facts(scene), scene.ask(books), scene.now.date()).differences
    ledger = scene.ask(lambda session: ledger_books(session, settings().address, Outside((), frozenset())))
    of_decisions = [one for one in found if one.what.startswith("decision")]
    return (*of_decisions, *(one for one in act_differences(ledger) if one.what == "leaf"))
