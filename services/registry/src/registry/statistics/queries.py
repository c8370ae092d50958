"""People to be counted, some at a time: a registry of a million must answer others meanwhile."""

from datetime import datetime

from sqlmodel import Session

from registry.certifications.queries import statuses_of
from registry.listings.rules import Choice
from registry.statistics.rules import GROUPS, Group
from registry.statistics.views import Counted
from registry.statuses.rules.public_status import Status
from registry.verification.queries import CERTIFIED, ENTRIES, entries
from registry.verification.views import Entry
from shared.days import day_of

AT_ONCE = 300


def people_to_count(session: Session, after: str, *, now: datetime) -> tuple[Counted, ...]:
    """The next of them; none after the last."""
    some = ENTRIES.where(CERTIFIED.c.person_id > after).order_by(CERTIFIED.c.person_id)
    known = entries(session, some.limit(AT_ONCE))  # the next ones are asked for after the last of these
    statuses = statuses_of(session, [one.certified for one in known], day_of(now))
    return tuple(_counted(one, statuses[one.certified.person_id]) for one in known)


def _counted(one: Entry, status: Status) -> Counted:
    standing = GROUPS[status.kind]
    shown = one.choice == Choice.NAME and standing == Group.CERTIFIED
    return Counted(
        person_id=one.certified.person_id,
        standing=standing,
        choice=one.choice,
        granted_in=one.certified.granted_on.year,
        languages=one.languages if shown else (),
        specialties=one.specialties if shown else (),
    )
