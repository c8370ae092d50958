"""Who stands by a person, as both of them see it."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from ce_tracker.certifications.queries import certification_of
from ce_tracker.supervisors.rows import name_of, own_name_of, own_supervisee
from ce_tracker.supervisors.rules import is_certified
from ce_tracker.supervisors.tables import Supervisor, SupervisorInvitation
from ce_tracker.supervisors.views import CertifiedDays, CertifiedView, OpenCodes, SuperviseeView, SupervisorView
from ce_tracker.years.queries import years_of
from shared.actor import Actor
from shared.days import day_of
from shared.paging import Page, page


def own_supervisors(session: Session, actor: Actor, *, after: str = "", now: datetime) -> Page[SupervisorView]:
    """Newest first; those with whom it has ended as well."""
    mine = select(Supervisor).where(Supervisor.person_id == actor.id)
    found = page(session, mine, by=(Supervisor.since, Supervisor.id), after=after, newest_first=True)
    return found.map(lambda row: _view(session, row, day_of(now)))


def supervisors_to_choose(session: Session, actor: Actor) -> tuple[SupervisorView, ...]:
    """Those with whom it has not ended, for a choice."""
    mine = select(Supervisor).where(Supervisor.person_id == actor.id, col(Supervisor.ended_at).is_(None))
    rows = session.exec(mine.order_by(col(Supervisor.since).desc(), col(Supervisor.id)))
    return tuple(_view(session, row, None) for row in rows)


def supervisors_by_id(session: Session, actor: Actor, ids: Collection[str]) -> Mapping[str, SupervisorView]:
    """Those of one's own that a page names, also with whom it has ended."""
    mine = select(Supervisor).where(Supervisor.person_id == actor.id, col(Supervisor.id).in_(ids))
    return {row.id: _view(session, row, None) for row in session.exec(mine)}


def supervisees(session: Session, actor: Actor, *, after: str = "") -> Page[SuperviseeView]:
    """Whom one stands by now, newest first."""
    found = page(session, supervised_by(actor.id), by=(Supervisor.since, Supervisor.id), after=after, newest_first=True)
    return found.map(_supervisee)


def supervisee(session: Session, actor: Actor, supervisor_id: str) -> SuperviseeView:
    """One whom one stands by now."""
    return _supervisee(own_supervisee(session, actor, supervisor_id))


def supervisees_to_choose(session: Session, actor: Actor) -> tuple[SuperviseeView, ...]:
    """Whom one stands by now, for a choice."""
    ordered = supervised_by(actor.id).order_by(col(Supervisor.since).desc(), col(Supervisor.id))
    return tuple(map(_supervisee, session.exec(ordered)))


def supervisees_by_id(session: Session, actor: Actor, ids: Collection[str]) -> Mapping[str, SuperviseeView]:
    """Those whom a page names."""
    return {
        row.id: _supervisee(row) for row in session.exec(supervised_by(actor.id).where(col(Supervisor.id).in_(ids)))
    }


def supervised_by(account_id: str) -> SelectOfScalar[Supervisor]:
    """A statement for others to go on with."""
    return select(Supervisor).where(col(Supervisor.account_id) == account_id, col(Supervisor.ended_at).is_(None))


def open_codes(session: Session, actor: Actor, *, now: datetime) -> OpenCodes:
    own = select(func.count(), func.max(SupervisorInvitation.until)).where(
        SupervisorInvitation.person_id == actor.id, col(SupervisorInvitation.until) >= now
    )
    count, until = session.exec(own).one()
    return OpenCodes(count=count, until=until)


def certified_on(session: Session, person_id: str, day: date) -> CertifiedView:
    """How somebody's certification stood on a day, by what the registry has told until now."""
    known = certification_of(session, person_id)
    if known is None or not certified_days(session, person_id, (day,)).days:
        return CertifiedView(as_of=day, number=known.number if known else None, until=None, renewal_due=False)
    due = day > known.valid_until
    until = _last_day(session, person_id, known.valid_until) if due else known.valid_until
    return CertifiedView(as_of=day, number=known.number, until=until, renewal_due=due)


def certified_days(session: Session, person_id: str, days: Collection[date]) -> CertifiedDays:
    """On which of these days somebody was certified, by what the registry has told until now."""
    known = certification_of(session, person_id)
    if known is None:
        return CertifiedDays(number=None, days=frozenset())
    last_day = _last_day(session, person_id, known.valid_until)
    inside = sorted(day for day in set(days) if is_certified(known.granted_on, last_day, day))
    while inside and not known.demands_years(inside[-1]):  # what rested on a day rested on all later ones
        inside.pop()
    return CertifiedDays(number=known.number, days=frozenset(inside))


def _last_day(session: Session, person_id: str, valid_until: date) -> date:
    """With the grace after the year that it carries."""
    graces = [one.grace_until for one in years_of(session, person_id, valid_until) if one.year == valid_until.year]
    return max([valid_until, *(one for one in graces if one)])


def _view(session: Session, row: Supervisor, today: date | None) -> SupervisorView:
    """`today`: how they are certified is asked for then."""
    asked = today is not None and row.account_id is not None
    return SupervisorView(
        id=row.id,
        name=name_of(row),
        outside=row.account_id is None,
        since=row.since,
        ended_at=row.ended_at,
        certified=certified_on(session, row.account_id or "", today) if today and asked else None,
    )


def _supervisee(row: Supervisor) -> SuperviseeView:
    return SuperviseeView(id=row.id, name=own_name_of(row), since=row.since)
