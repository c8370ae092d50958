from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from sqlmodel import Session, func, select

from exam.accommodations.queries import arrangements_of
from exam.accommodations.rules import what_to_do
from exam.answers.queries import answered_items, saved_versions
from exam.appointments.queries import held_between
from exam.clocks.queries import ledger_lengths, ledger_of
from exam.clocks.rules import Clock, deadline, reason_of, stands_still
from exam.desk.rules import TO_DO
from exam.desk.views import Comes, DaySheet, OpenSitting, TimeLine, Watched
from exam.eligibility.queries import names_of
from exam.forms.queries import forms_again
from exam.keyring import keyring
from exam.sittings.queries import clocks, sat, sittings_at, sittings_by_page
from exam.sittings.rules import State
from exam.sittings.views import Sat
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.days import day_of, start_of
from shared.paging import Page

_SAVED, _SITTINGS = saved_versions().subquery().c, clocks().subquery().c
_STANDS = [
    _SITTINGS[name] for name in ("id", "state", "stopped_seconds", "granted_seconds", "break_began_at", "paused_at")
]


def open_sittings(session: Session, *, after: str = "", now: datetime) -> Page[OpenSitting]:
    """Who sits now, then who has sat, newest first."""
    found = sittings_by_page(session, after=after)
    return found.of(_views(session, found.items, now))


def sitting(session: Session, sitting_id: str, *, now: datetime) -> OpenSitting:
    return _views(session, [sat(session, sitting_id)], now)[0]


def watched_sitting(session: Session, actor: Actor, sitting_id: str, *, now: datetime) -> Watched:
    """One sitting as whoever watches over it sees it; never one's own."""
    found = sat(session, sitting_id)
    refuse_if_own_affairs(actor, found.person_id)
    ledger = tuple(
        TimeLine(
            what=kept.what,
            at=kept.at,
            seconds=int(kept.seconds),
            by=kept.by,
            reason=keyring().unseal(found.person_id, reason_of(sitting_id), kept.reason),
        )
        for kept in ledger_of(session, sitting_id)
    )
    return Watched(sitting=_views(session, [found], now)[0], ledger=ledger)


def marks(session: Session, named: Collection[str]) -> dict[str, str]:
    """Of each sitting under way, and of these: a mark that changes when the desk would show something else of it.

    Counted only, since it is looked at again and again: every save and every line of the ledger is one row more.
    """
    wanted = (_SITTINGS.state == State.OPEN) | _SITTINGS.id.in_(named)
    within = select(_SITTINGS.id).where(wanted)
    saves = select(_SAVED.sitting_id, func.count()).where(_SAVED.sitting_id.in_(within)).group_by(_SAVED.sitting_id)
    saved, lengths = dict(session.exec(saves).all()), ledger_lengths(session, within)
    return {
        id: f"{stands} {lengths.get(id, 0)} {saved.get(id, 0)}"
        for id, *stands in session.exec(select(*_STANDS).where(wanted))
    }


def day_sheet(session: Session, *, now: datetime) -> DaySheet:
    """Who comes to our rooms today and tomorrow."""
    today, tomorrow, after = (start_of(day_of(now) + timedelta(days=days)) for days in range(3))
    return DaySheet(today=_coming(session, today, tomorrow), tomorrow=_coming(session, tomorrow, after))


def _coming(session: Session, begins: datetime, ends: datetime) -> tuple[Comes, ...]:
    held = held_between(session, begins, ends)
    people = [one.person_id for one in held]
    names, arranged = names_of(session, people), arrangements_of(session, people)
    sittings = sittings_at(session, [one.id for one in held])
    return tuple(
        Comes(
            appointment_id=one.id,
            part=one.part,
            name=names.get(one.person_id),
            place=one.place,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            state=one.state,
            fits=one.fits,
            sitting_id=sittings.get(one.id),
            what_to_do=what_to_do(arranged[one.person_id].kinds, TO_DO[one.part]),
        )
        for one in held
    )


def _views(session: Session, sittings: Sequence[Sat], now: datetime) -> list[OpenSitting]:
    names = names_of(session, [one.person_id for one in sittings])
    answered = answered_items(session, [one.id for one in sittings])
    saved = _last_saved(session, [one.id for one in sittings])
    had_before = forms_again(session, [one.form_id for one in sittings])
    return [
        OpenSitting(
            id=one.id,
            person_id=one.person_id,
            name=names.get(one.person_id),
            state=one.state,
            started_at=one.started_at,
            deadline=_deadline(one.clock, now) if one.state == State.OPEN else None,
            on_break=one.on_break,
            paused=one.paused,
            answered=len(answered[one.id]),
            saved_at=saved.get(one.id),
            form_again=one.form_id in had_before,
        )
        for one in sittings
    ]


def _last_saved(session: Session, sitting_ids: Collection[str]) -> dict[str, datetime]:
    """When each of these sittings last had an answer saved, or changed, or taken back."""
    newest = select(_SAVED.sitting_id, func.max(_SAVED.saved_at)).where(_SAVED.sitting_id.in_(sitting_ids))
    return dict(session.exec(newest.group_by(_SAVED.sitting_id)).all())


def _deadline(clock: Clock, now: datetime) -> datetime | None:
    return None if stands_still(clock, now=now) else deadline(clock, now=now)
