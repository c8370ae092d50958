"""The registry's books for the audit. Statuses come through the same query as the public doors answer with."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session, col, select

from registry.audit.views import Books, Shown
from registry.certifications.queries import all_certifications
from registry.index.queries import findable_people
from registry.issuing.queries import issuing_is_stopped
from registry.listings.queries import people_listed_by_name, searchable_people
from registry.oversight.queries import confirmed_decisions
from registry.retirements.queries import retirements
from registry.rule_sets.queries import published_rule_sets
from registry.sanctions.queries import confirmed_sanctions
from registry.verification.queries import ENTRIES, entries, public_entries
from shared.messaging.tables import Held

AT_ONCE = 500


def books(session: Session, *, now: datetime) -> Books:
    held = session.exec(select(Held.subject, col(Held.parked_at))).all()
    return Books(
        rule_sets=published_rule_sets(session),
        issued=all_certifications(session),
        shown=_shown(session, now),
        confirmed=(*confirmed_decisions(session), *confirmed_sanctions(session)),
        retired=retirements(session),
        waiting=frozenset(person_id for person_id, _ in held),
        parked=frozenset(person_id for person_id, parked_at in held if parked_at),
        searchable=searchable_people(session) | findable_people(session),
        by_name=people_listed_by_name(session),
        issuing_stopped=issuing_is_stopped(session),
    )


def _shown(session: Session, now: datetime) -> Mapping[str, Shown]:
    """Also of those who are not listed: they see it themselves, and show it by a link."""
    found = entries(session, ENTRIES)
    parts = [found[start : start + AT_ONCE] for start in range(0, len(found), AT_ONCE)]
    answers = [answer for part in parts for answer in public_entries(session, part, now=now)]
    return {
        entry.certified.person_id: Shown(answer.status.kind, answer.status.until, answer.status.since)
        for entry, answer in zip(found, answers, strict=True)
    }
