"""Telling of changes, and forgetting them; also the choice of mails."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.changes.inputs import ChooseMails
from registry.changes.rows import chosen_mails
from registry.changes.rules import Answered
from registry.changes.tables import WatchChange, WatchMails
from registry.employers.queries import leaders_to_tell, verified_organization
from registry.webhooks.commands import drop_deliveries, queue_delivery
from shared.actor import Actor
from shared.ids import new_id
from shared.notices import tell

PAGE = "/registry/employers/{}/changes"


def note_change(
    session: Session,
    person_id: str,
    watch: tuple[str, str],
    stands: Answered,
    hearing: Sequence[str],
    *,
    now: datetime,
) -> None:
    """Note that a watched entry changed. `watch`: its id and its organization's; `hearing`: who gets the mail."""
    watch_id, organization_id = watch
    daily = chosen_mails(session, organization_id).daily
    row = WatchChange(
        id=new_id(),
        watch_id=watch_id,
        organization_id=organization_id,
        person_id=person_id,
        happened_at=now,
        kind=stands.kind,
        until=stands.until,
        since=stands.since,
        told_at=None if daily else now,
    )
    session.add(row)
    queue_delivery(session, organization_id, row.id, now=now)
    for one in [] if daily else hearing:
        tell(session, one, "decision-made", PAGE.format(organization_id), now=now)


def send_daily_mail(session: Session, organization_id: str, *, now: datetime) -> None:
    """Tell an organization all that waits, by one mail to each who leads it."""
    waiting = (col(WatchChange.organization_id) == organization_id, col(WatchChange.told_at).is_(None))
    session.execute(sa.update(WatchChange).where(*waiting).values(told_at=now))
    for person_id in leaders_to_tell(session, organization_id):
        tell(session, person_id, "decision-made", PAGE.format(organization_id), now=now)


def drop_changes(session: Session, watch_id: str) -> None:
    """Forget what was told by a consent, and what waits to be told, here and on its way."""
    of_watch = col(WatchChange.watch_id) == watch_id
    drop_deliveries(session, session.exec(select(WatchChange.id).where(of_watch)).all())
    session.execute(sa.delete(WatchChange).where(of_watch))


def mark_seen(session: Session, actor: Actor, organization_id: str, *, now: datetime) -> None:
    """Say that all changes that were told have been seen; those whom they are about see it, too."""
    verified_organization(session, actor, organization_id)
    unseen = (
        col(WatchChange.organization_id) == organization_id,
        col(WatchChange.told_at).is_not(None),
        col(WatchChange.seen_at).is_(None),
    )
    session.execute(sa.update(WatchChange).where(*unseen).values(seen_at=now))


def choose_mails(session: Session, actor: Actor, organization_id: str, what: ChooseMails) -> None:
    """Choose one mail a day, or one for each change."""
    verified_organization(session, actor, organization_id)
    chosen = what.over(chosen_mails(session, organization_id))
    session.merge(WatchMails(organization_id=organization_id, daily=chosen.daily))
