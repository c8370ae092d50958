"""Whom it touches, counted and page by page; each ground by an index of its own."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from registry.affected.inputs import LookForAffected
from registry.affected.rules import BY_DAYS, COUNTED_TO, Ground
from registry.affected.views import Affected, AffectedOne
from registry.certifications.queries import certifications, certified, people_renewed, statuses_of
from registry.conditions.queries import people_recognized_from, people_released, people_trained, people_who_signed
from registry.credentials.queries import people_signed_by, signing_keys
from registry.name_requests.queries import known_names
from registry.names.queries import people_named_by
from registry.oversight.queries import people_decided_by
from registry.reciprocity.queries import origins_asked_for, people_recognized_by
from registry.rule_sets.queries import published_rule_sets
from registry.wordings.queries import published_wordings
from shared.days import day_of
from shared.paging import Page, page

CERTIFIED = certifications().subquery("certified")
CERTIFICATION_OF = certifications().selected_columns.person_id
DECIDED = (people_named_by, people_decided_by, people_recognized_by)
BY_NAME: Mapping[Ground, Callable[[str], Any]] = {
    Ground.RULE_SET: lambda one: sa.union(
        sa.select(CERTIFIED.c.person_id).where(CERTIFIED.c.rule_set == one), people_renewed(one)
    ),
    Ground.WORDING: people_who_signed,
    Ground.KEY: people_signed_by,
    Ground.DECIDER: lambda one: sa.union(*(sa.select(theirs(one).subquery().c.person_id) for theirs in DECIDED)),
    Ground.ORIGIN: people_recognized_from,
}
BETWEEN: Mapping[Ground, Callable[[date, date], Any]] = {
    Ground.TRAINED: people_trained,
    Ground.RELEASED: people_released,
    Ground.GRANTED: lambda first, last: sa.select(CERTIFIED.c.person_id).where(
        CERTIFIED.c.granted_on.between(first, last)
    ),
}


def look_for_affected(
    session: Session, ground: Ground, what: LookForAffected, *, after: str = "", now: datetime
) -> Affected:
    """Whose certification rests on it, with how it stands today."""
    people, choices = _people(ground, what), _choices(session, ground)
    if people is None:
        return Affected(ground=ground, asked=False, count=0, page=Page(), choices=choices)
    some = people.limit(COUNTED_TO + 1).subquery()  # the count alone ends there
    count: int = session.execute(sa.select(sa.func.count()).select_from(some)).scalar_one()
    found = affected_page(session, ground, what, after=after, now=now)
    exact = count if count <= COUNTED_TO else None
    return Affected(ground=ground, asked=True, count=exact, page=found, choices=choices)


def affected_page(
    session: Session, ground: Ground, what: LookForAffected, *, after: str = "", now: datetime
) -> Page[AffectedOne]:
    """The next of them."""
    people = _people(ground, what)
    if people is None:
        return Page()
    ids: Page[str] = page(session, people, by=(CERTIFIED.c.person_id,), after=after)
    rows = session.execute(certifications().where(CERTIFICATION_OF.in_(ids.items)))
    known = sorted(map(certified, rows), key=lambda one: one.person_id)
    names = known_names(session, ids.items)
    statuses = statuses_of(session, known, day_of(now))
    return ids.of(
        [
            AffectedOne(
                person_id=one.person_id,
                number=one.number,
                name=names.get(one.person_id, ""),
                granted_on=one.granted_on,
                valid_until=one.valid_until,
                kind=statuses[one.person_id].kind,
            )
            for one in known
        ]
    )


def _people(ground: Ground, what: LookForAffected) -> Any:
    """Their ids; None: nothing was named yet."""
    if ground in BY_DAYS:
        those = BETWEEN[ground](what.first, what.last) if what.first and what.last else None
    else:
        those = BY_NAME[ground](what.value) if what.value else None
    if those is None:
        return None
    touched = those.subquery("touched")
    return sa.select(CERTIFIED.c.person_id).where(CERTIFIED.c.person_id.in_(sa.select(touched.c.person_id)))


def _choices(session: Session, ground: Ground) -> tuple[str, ...]:
    match ground:
        case Ground.RULE_SET:
            return tuple(one.id for one in published_rule_sets(session))
        case Ground.WORDING:
            return published_wordings(session)
        case Ground.KEY:
            return tuple(one.id for one in signing_keys(session))
        case Ground.ORIGIN:
            return origins_asked_for(session)
        case _:
            return ()
