"""What the other services say and what people do here, by real facts and commands, on days of their own."""

from datetime import UTC, date, datetime, time

from registry.audit.comparison import audit
from registry.audit.queries import books
from registry.audit.views import Difference
from registry.certifications.commands import sign_code
from registry.certifications.inputs import SignCode
from registry.certifications.tables import Certification
from registry.ledger_audit.acts import act_differences
from registry.ledger_audit.queries import ledger_books
from registry.ledger_audit.views import Outside
from registry.listings.rules import Choice
from registry.name_requests.commands import ask_for_name, confirm_name
from registry.name_requests.inputs import AskForName
from registry.name_requests.queries import waiting_request_of
from registry.oversight.commands import answer_decision, propose_decision
from registry.oversight.inputs import ProposeDecision
from registry.settings import settings
from registry.statuses.rules.mark_certification import Decision
from shared.actor import Actor
from shared.code_of_ethics import code_of_ethics
from shared.days import day_of
from shared.events import Envelope, Event, RecordYearOpened
from shared.testing import Scene
from shared.testing.cast import dana, dov
from shared.testing.facts import result_released, training_completed
from shared.vault import Keyring

API = "/registry/api/v1"
VERSION = code_of_ethics().version
REASON = "What two people saw, and what the person said to it."


def moment(on: date) -> datetime:
    """When on that day things happen, as the scene sees it."""
    return datetime.combine(on, time(15), UTC)


def tell(scene: Scene, event: Event, on: date) -> None:
    """Hear a fact on the day on which it happens."""
    scene.at(on)
    scene.hear(event)


def fact(scene: Scene, event: Event, on: date) -> Envelope:
    """The next fact, as it would travel; nobody has heard it yet."""
    scene.at(on)
    return scene.fact(event)


def sign(
    scene: Scene, who: Actor, on: date, *, name: str | None = None, choice: str = "name", confirmed: bool = True
) -> str | None:
    """Sign the commitment and choose how to be listed; the number, if that was the last condition.

    Dana then confirms the name.
    """
    scene.at(on)
    what = SignCode(name=name or who.id.title(), listing=Choice(choice), code_version=VERSION)
    number = scene.do(sign_code, who, what)
    if confirmed:
        confirm(scene, who)
    return number


def year_opened(person_id: str, year: int) -> RecordYearOpened:
    """As the CE tracker opens a year, under the rules that are shipped."""
    return RecordYearOpened(
        person_id=person_id,
        year=year,
        minutes_required=720,
        ethics_minutes_required=60,
        rule_set="ce-1",
        valid_until=date(year, 12, 31),
        grace_until=date(year + 1, 3, 31),
    )


def confirm(scene: Scene, who: Actor, *, by: Actor | None = None) -> None:
    """Confirm the name for which somebody asks."""
    by = by or (dov if who == dana else dana)
    scene.do(confirm_name, by, keys(scene), scene.ask(waiting_request_of, who.id))


def rename(scene: Scene, who: Actor, name: str) -> None:
    """Ask for another name, which Dana confirms."""
    scene.do(ask_for_name, who, keys(scene), AskForName(name=name))
    confirm(scene, who)


def keys(scene: Scene) -> Keyring:
    found: Keyring = scene.app.state.keyring
    return found


def certify(
    scene: Scene, who: Actor, on: date, *, name: str | None = None, choice: str = "name", confirmed: bool = True
) -> str:
    """All three conditions on one day, and the name confirmed; the number."""
    tell(scene, training_completed(who, on), on)
    sign(scene, who, on, name=name, choice=choice, confirmed=confirmed)
    tell(scene, result_released(who, on), on)
    granted = certification(scene, who)
    assert granted is not None
    return granted.number


def certification(scene: Scene, who: Actor) -> Certification | None:
    return scene.ask(lambda session: session.get(Certification, who.id))


def propose(scene: Scene, number: str, decision: str, *, by: Actor = dana) -> str:
    """Propose a decision on the day on which the person was told; its id."""
    what = ProposeDecision(number=number, decision=Decision(decision), person_told_on=scene.now.date(), reason=REASON)
    return scene.do(propose_decision, by, what)


def decide(scene: Scene, number: str, decision: str) -> None:
    """Dana proposes, Dov confirms."""
    scene.do(answer_decision, dov, propose(scene, number, decision), "confirm")


def kinds(scene: Scene) -> list[str]:
    """What the registry said, by the last words of its types."""
    return [one.type.removeprefix("registry.certification.").removesuffix(".v1") for one in scene.envelopes()]


def all_facts(scene: Scene) -> list[Envelope]:
    """What everybody said: the other services and the registry itself."""
    return [*scene.said, *scene.envelopes()]


def audited(scene: Scene) -> tuple[Difference, ...]:
    """What both audits find on the scene's day: of the books beside the facts, and of the ledger beside both."""
    facts = audit(all_facts(scene), scene.ask(books), day_of(scene.now)).differences
    ledger = scene.ask(lambda session: ledger_books(session, settings().address, Outside((), frozenset())))
    return (*facts, *act_differences(ledger))
