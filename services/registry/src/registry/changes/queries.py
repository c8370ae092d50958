"""What organizations were told, for them, for the people whom it is about, and for the day's mail."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, col, func, select

from registry.changes.rows import chosen_mails, status_in
from registry.changes.rules import DAILY_AT
from registry.changes.tables import WatchChange
from registry.changes.views import Change, Changes, Mails, Recorded
from registry.employers.queries import verified_organization, verified_organizations
from registry.verification.queries import ANSWERS_BY_NUMBER, CERTIFIED, ENTRIES, entries, public_entries
from registry.verification.views import PublicEntry
from shared.actor import Actor
from shared.days import day_of, moment_of
from shared.paging import page
from shared.refusals import NotFound

WAS_TOLD = col(WatchChange.told_at).is_not(None)


def shown_entries(session: Session, people: Sequence[str], *, now: datetime) -> dict[str, PublicEntry]:
    """Of these people the entries that anybody may see by number, by person."""
    found = entries(session, ENTRIES.where(CERTIFIED.c.person_id.in_(people), ANSWERS_BY_NUMBER)) if people else []
    shown = public_entries(session, found, now=now)
    return {one.certified.person_id: entry for one, entry in zip(found, shown, strict=True)}


def changes(session: Session, actor: Actor, organization_id: str, *, after: str = "", now: datetime) -> Changes:
    """What an organization was told, the newest first."""
    organization = verified_organization(session, actor, organization_id)
    theirs = select(WatchChange).where(WatchChange.organization_id == organization_id, WAS_TOLD)
    rows = page(session, theirs, by=(WatchChange.happened_at, WatchChange.id), after=after, newest_first=True)
    shown = shown_entries(session, [row.person_id for row in rows.items], now=now)
    unseen = select(func.count()).where(
        WatchChange.organization_id == organization_id, WAS_TOLD, col(WatchChange.seen_at).is_(None)
    )
    return Changes(
        organization=organization,
        changes=rows.map(lambda row: _change(row, shown.get(row.person_id))),
        unseen=session.exec(unseen).one(),
    )


def change(session: Session, organization_id: str, change_id: str, *, now: datetime) -> Change:
    """One change, for a program of the organization; once the consent has ended there is none."""
    row = session.get(WatchChange, change_id)
    if row is None or row.organization_id != organization_id:
        raise NotFound
    return _change(row, shown_entries(session, [row.person_id], now=now).get(row.person_id))


def _change(row: WatchChange, entry: PublicEntry | None) -> Change:
    return Change(id=row.id, happened_at=row.happened_at, seen_at=row.seen_at, status=status_in(row), entry=entry)


def recorded(session: Session, watches: Collection[str]) -> Mapping[str, tuple[Recorded, ...]]:
    """What was told by each consent, the newest first."""
    found = select(WatchChange).where(col(WatchChange.watch_id).in_(watches), WAS_TOLD)
    known: dict[str, tuple[Recorded, ...]] = {}
    for row in session.exec(found.order_by(col(WatchChange.happened_at).desc(), col(WatchChange.id))):
        one = Recorded(status=status_in(row), told_at=row.told_at, seen_at=row.seen_at)
        known[row.watch_id] = (*known.get(row.watch_id, ()), one)
    return known


def mails(session: Session, actor: Actor, organization_id: str) -> Mails:
    """How an organization is told of changes."""
    organization = verified_organization(session, actor, organization_id)
    chosen = chosen_mails(session, organization_id)
    return Mails(organization=organization, daily=chosen.daily, base=chosen.mark())


def daily_mails_due(session: Session, *, now: datetime) -> list[str]:
    """Organizations to which a day's changes are to be told; in the morning, of all days before."""
    waiting = select(WatchChange.organization_id).where(
        col(WatchChange.told_at).is_(None),
        col(WatchChange.happened_at) <= _last_daily_mail(now),
        col(WatchChange.organization_id).in_(verified_organizations()),
    )
    return list(session.exec(waiting.distinct()))


def _last_daily_mail(now: datetime) -> datetime:
    """The last moment at which a day's changes were to be told."""
    today = moment_of(day_of(now), DAILY_AT)
    return today if today <= now else moment_of(day_of(now) - timedelta(days=1), DAILY_AT)
