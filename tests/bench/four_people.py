"""Four certifications by real commands, in databases of their own: plain, renewed, suspended, retired."""

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from registry.certifications.commands import sign_code
from registry.certifications.inputs import SignCode
from registry.certifications.subscribers import SUBSCRIPTIONS
from registry.ledger.queries import openings_of
from registry.listings.queries import listing_record
from registry.listings.rules import Choice
from registry.name_requests.commands import confirm_name
from registry.name_requests.queries import waiting_request_of
from registry.oversight.commands import answer_decision, propose_decision
from registry.oversight.inputs import ProposeDecision
from registry.oversight.queries import confirmed_decisions
from registry.retirements.commands import retire
from registry.statuses.rules.mark_certification import Decision
from shared.code_of_ethics import code_of_ethics
from shared.database import Database
from shared.events import CEYearFulfilled, Event, ResultReleased, TrainingCompleted
from shared.messaging import receive, record
from shared.messaging.tables import MessagingBase
from shared.migrations import upgrade
from shared.services import SERVICES
from shared.settings import Settings
from shared.testing.cast import dana, dov, somebody
from shared.vault import Keyring

NAMES = ("template-plain", "template-renewed", "template-suspended", "template-retired")
DAY = date(2025, 5, 9)
SAID_BY = {"curriculum": "curriculum", "exam": "exam", "ce": "ce-tracker"}


def certify_four(var: Path) -> dict[str, dict[str, str]]:
    """What their leaves commit to under a salt, by the id of what each tells."""
    settings = Settings(var=var)
    for name in SERVICES:
        if name == "registry":
            upgrade(name, settings.database_url(name))
        else:
            engine = sa.create_engine(settings.database_url(name))
            MessagingBase.metadata.create_all(engine)
            engine.dispose()
    house = _House(settings)
    for name in NAMES:
        house.certify(name)
    house.hear(CEYearFulfilled(person_id=NAMES[1], year=2025, fulfilled_on=date(2025, 9, 1)), at(date(2025, 9, 1)))
    house.suspend(NAMES[2])
    house.registry.write_now(retire, somebody(NAMES[3]), now=at(date(2026, 1, 7)))
    plain = house.registry.read_now(_plain)
    house.close()
    return plain


def at(day: date, hour: int = 15) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


class _House:
    def __init__(self, settings: Settings) -> None:
        self.keyring = Keyring.of(settings, "registry")
        self.registry = Database(settings.database_url("registry"))
        self.others = {name: Database(settings.database_url(name)) for name in SAID_BY.values()}

    def hear(self, event: Event, now: datetime) -> None:
        said_by = self.others[SAID_BY[event.type.split(".")[0]]]
        envelope = said_by.write_now(record, event, now=now)
        wanted = next(one for one in SUBSCRIPTIONS if one.aggregate == envelope.aggregate)
        self.registry.write_now(receive, envelope, wanted, now=now)

    def certify(self, name: str) -> None:
        who, now = somebody(name), at(DAY)
        trained: dict[str, Any] = {"training_id": f"training of {name}", "completed_on": DAY, "rule_set": "c-1"}
        self.hear(TrainingCompleted(person_id=name, modules=34, practice_minutes=720, **trained), now)
        signed = SignCode(name="Alex Rivera", listing=Choice.NUMBER, code_version=code_of_ethics().version)
        self.registry.write_now(sign_code, who, signed, now=now)
        request = self.registry.read_now(waiting_request_of, name)
        self.registry.write_now(confirm_name, dana, self.keyring, request, now=now)
        passed: dict[str, Any] = {"written": "passed", "oral": "passed", "released_on": DAY, "rule_set": "e-1"}
        self.hear(ResultReleased(person_id=name, result_id=f"result of {name}", outcome="passed", **passed), now)

    def suspend(self, name: str) -> None:
        number = self.registry.read_now(
            lambda session: session.scalar(
                sa.text("SELECT number FROM certifications WHERE person_id = :name"), {"name": name}
            )
        )
        told = date(2026, 1, 5)
        reason = "What two people saw, and what the person said to it."
        what = ProposeDecision(number=number, decision=Decision.SUSPEND, person_told_on=told, reason=reason)
        proposal = self.registry.write_now(propose_decision, dana, what, now=at(told))
        self.registry.write_now(answer_decision, dov, proposal, "confirm", now=at(told, 16))

    def close(self) -> None:
        self.keyring.close()
        for database in (self.registry, *self.others.values()):
            database.close()


def _plain(session: Session) -> dict[str, dict[str, str]]:
    records = {one.person_id: one.record for one in confirmed_decisions(session)}
    found = {}
    for name in NAMES:
        texts = {"name": "Alex Rivera", "listing": listing_record(session, name), "decision": records.get(name, "")}
        found |= {json.loads(one.content)["event"]: texts for one in openings_of(session, name)}
    return found
