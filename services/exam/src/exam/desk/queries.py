from collections.abc import Sequence

from sqlmodel import Session

from exam.answers.queries import answered_items
from exam.desk.views import OpenSitting
from exam.eligibility.queries import names_of
from exam.sittings.queries import sat, sittings_by_page
from exam.sittings.rules import State, deadline
from exam.sittings.views import Sat
from shared.paging import Page


def open_sittings(session: Session, *, after: str = "") -> Page[OpenSitting]:
    """For administrators: who sits now, then who has sat, newest first."""
    found = sittings_by_page(session, after=after)
    return found.of(_views(session, found.items))


def sitting(session: Session, sitting_id: str) -> OpenSitting:
    return _views(session, [sat(session, sitting_id)])[0]


def _views(session: Session, sittings: Sequence[Sat]) -> list[OpenSitting]:
    names = names_of(session, [one.person_id for one in sittings])
    answered = answered_items(session, [one.id for one in sittings])
    return [
        OpenSitting(
            id=one.id,
            person_id=one.person_id,
            name=names.get(one.person_id),
            state=one.state,
            started_at=one.started_at,
            deadline=deadline(one.clock) if one.state == State.OPEN else None,
            on_break=one.on_break,
            answered=len(answered[one.id]),
        )
        for one in sittings
    ]
