"""Practice as its owner sees it, as whoever was there does, and what of it counts."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from sqlmodel import Session, col, select

from ce_tracker.supervisors.queries import certified_days, supervised_by, supervisees_by_id, supervisors_by_id
from ce_tracker.supervisors.rows import accounts_of
from ce_tracker.supervisors.rules import State
from ce_tracker.supervisors.views import CertifiedDays
from ce_tracker.training_log.rows import own_entry_row
from ce_tracker.training_log.tables import PracticeEntry
from ce_tracker.training_log.views import ConfirmedBy, EntryView, LogTotals, SeenEntry
from shared.actor import Actor
from shared.paging import Page, page


def own_entries(session: Session, actor: Actor, *, after: str = "") -> Page[EntryView]:
    """Newest first."""
    mine = select(PracticeEntry).where(PracticeEntry.person_id == actor.id)
    found = page(session, mine, by=(PracticeEntry.done_on, PracticeEntry.id), after=after, newest_first=True)
    return found.of(_views(session, actor, found.items))


def own_entry(session: Session, actor: Actor, entry_id: str) -> EntryView:
    return _views(session, actor, [own_entry_row(session, actor, entry_id)])[0]


def own_totals(session: Session, actor: Actor) -> LogTotals:
    return totals_of(session, actor.id)


def totals_of(session: Session, person_id: str) -> LogTotals:
    """What counts of somebody's log now: confirmed, by somebody who was certified on the day."""
    confirmed = select(PracticeEntry).where(
        PracticeEntry.person_id == person_id, PracticeEntry.state == State.CONFIRMED
    )
    rows = session.exec(confirmed.order_by(col(PracticeEntry.done_on), col(PracticeEntry.id))).all()
    certified = _certified(session, rows)
    counted = [row for row in rows if row.done_on in certified[row.supervisor_id].days]
    by_competency, by_number = Counter[str](), Counter[str]()
    for row in counted:
        by_competency[row.competency] += row.minutes
        by_number[certified[row.supervisor_id].number or ""] += row.minutes
    return LogTotals(
        first=counted[0].done_on if counted else None,
        last=counted[-1].done_on if counted else None,
        minutes=by_competency.total(),
        by_competency=dict(sorted(by_competency.items())),
        confirmed_by=tuple(ConfirmedBy(number=number, minutes=by_number[number]) for number in sorted(by_number)),
    )


def waiting_entries(session: Session, actor: Actor, *, after: str = "") -> Page[SeenEntry]:
    """What people practised with one and one has not said a word to, oldest first."""
    theirs = supervised_by(actor.id).subquery()
    waiting = select(PracticeEntry).where(
        col(PracticeEntry.supervisor_id).in_(select(theirs.c.id)), PracticeEntry.state == State.NOTED
    )
    found = page(session, waiting, by=(PracticeEntry.done_on, PracticeEntry.id), after=after)
    return found.of(_seen(session, actor, found.items))


def decided_entries(session: Session, actor: Actor, *, after: str = "") -> Page[SeenEntry]:
    """To what one has said a word, newest first: so that one can say otherwise."""
    theirs = supervised_by(actor.id).subquery()
    decided = select(PracticeEntry).where(
        col(PracticeEntry.supervisor_id).in_(select(theirs.c.id)), PracticeEntry.state != State.NOTED
    )
    found = page(session, decided, by=(PracticeEntry.done_on, PracticeEntry.id), after=after, newest_first=True)
    return found.of(_seen(session, actor, found.items))


def _certified(session: Session, rows: Sequence[PracticeEntry]) -> dict[str, CertifiedDays]:
    """By supervisor: on which of the days of these rows they were certified. People have few supervisors."""
    days: dict[str, set[date]] = {}
    for row in rows:
        days.setdefault(row.supervisor_id, set()).add(row.done_on)
    accounts = accounts_of(session, days)
    return {one: certified_days(session, accounts[one], asked) for one, asked in days.items()}


def _views(session: Session, actor: Actor, rows: Sequence[PracticeEntry]) -> list[EntryView]:
    certified = _certified(session, rows)
    named = supervisors_by_id(session, actor, set(certified))
    return [
        EntryView(
            id=row.id,
            done_on=row.done_on,
            competency=row.competency,
            minutes=row.minutes,
            state=row.state,
            supervisor_id=row.supervisor_id,
            supervisor=named[row.supervisor_id].name,
            certified=row.done_on in certified[row.supervisor_id].days,
        )
        for row in rows
    ]


def _seen(session: Session, actor: Actor, rows: Sequence[PracticeEntry]) -> list[SeenEntry]:
    named = supervisees_by_id(session, actor, {row.supervisor_id for row in rows})
    return [
        SeenEntry(
            id=row.id,
            name=named[row.supervisor_id].name,
            done_on=row.done_on,
            competency=row.competency,
            minutes=row.minutes,
            state=row.state,
            mark=row.mark,
        )
        for row in rows
    ]
