"""`make audit`: computes every certificate and public status again from the facts, and names every difference.

The ledger is computed again too, and compared with facts, decisions, books and the heads that somebody outside keeps.

Reads the outboxes of all services and the registry's books, and changes nothing. While Peerway runs, a fact may be on
its way between two of the reads: what differs is looked at again until nothing does, or it stays so.
"""

import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlmodel import Session, select

from deploy.setup.steps import Stop
from registry.audit.comparison import audit
from registry.audit.queries import books
from registry.audit.views import Report
from registry.ledger_audit.acts import act_differences
from registry.ledger_audit.disclosures import disclosure_differences
from registry.ledger_audit.outside import outside
from registry.ledger_audit.queries import ledger_books
from registry.ledger_audit.trees import ledger_differences
from shared import clock
from shared.database import Database
from shared.days import day_of
from shared.events import Envelope
from shared.messaging.tables import Outbox
from shared.services import SERVICES
from shared.settings import Settings

LOOKS = 5
PAUSE = 2.0
"""Seconds between two looks: longer than a fact travels."""


def recompute(settings: Settings, *, looks: int = LOOKS, pause: float = PAUSE) -> Report:
    """The last look, or the first one that finds no difference."""
    opened = {name: Database(_there(settings.database_url(name))) for name in SERVICES}
    try:
        report = _look(opened, settings)
        for _ in range(looks - 1):
            if not report.differences:
                break
            time.sleep(pause)
            report = _look(opened, settings)
        return report
    finally:
        for database in opened.values():
            database.close()


def lines(report: Report) -> Iterator[str]:
    for one in report.differences:
        yield f"  {one.person_id}  {one.what}: expected {one.expected}; found {one.found}"
    counted = f"{report.certificates} certificates and {report.statuses} statuses computed again from the facts"
    yield f"  {report.leaves} leaves of the ledger compared with facts, decisions, books and the heads outside"
    yield f"  {counted}: {len(report.differences) or 'no'} difference{'' if len(report.differences) == 1 else 's'}."


def _look(opened: dict[str, Database], settings: Settings) -> Report:
    report = _recomputed(opened, clock.now())
    ledger = opened["registry"].read_now(ledger_books, settings.address, outside(settings))
    found = (*ledger_differences(ledger), *act_differences(ledger), *disclosure_differences(ledger))
    return replace(report, leaves=sum(ledger.sizes.values()), differences=(*report.differences, *found))


def _recomputed(opened: dict[str, Database], moment: datetime) -> Report:
    """On its own, so that what it held is free before the ledger is read."""
    facts = [fact for database in opened.values() for fact in database.read_now(_facts)]
    return audit(facts, opened["registry"].read_now(books, now=moment), day_of(moment))


def _facts(session: Session) -> list[Envelope]:
    return [Envelope.model_validate_json(body) for body in session.exec(select(Outbox.body))]


def _there(url: str) -> str:
    """A file that is not there would be made by looking for it."""
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).exists():
        raise Stop("There is nothing to audit yet. Start Peerway once: make run")
    return url


if __name__ == "__main__":
    outcome = recompute(Settings())
    print("\n".join(lines(outcome)))
    sys.exit(1 if outcome.differences else 0)
