from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from exam.accommodations.queries import (
    approved_accommodation,
    approved_accommodations,
    approved_kinds_of,
    kinds_approved,
)
from exam.accommodations.rules import Kind
from exam.arrangements.rows import opened_help, settled_as_kept
from exam.arrangements.rules import HOLDS, NEEDS_PEOPLE, State, refuse_unless_settled
from exam.arrangements.tables import ArrangedHelp
from exam.arrangements.views import Brought, Help, HelpArranged, HelpToArrange
from exam.attempts.queries import passed_parts, people_who_passed
from exam.attempts.rules import Part
from exam.eligibility.queries import names_of
from shared.actor import Actor
from shared.days import day_of
from shared.paging import Page, page
from shared.refusals import N_
from shared.web import Queue

_LIVE = col(ArrangedHelp.state) != State.REPLACED


def my_help(session: Session, actor: Actor, *, now: datetime) -> tuple[Help, ...]:
    """Everything that people bring for me, in the parts that I have not passed."""
    passed = passed_parts(session, actor.id, now=now)
    ahead = [part for part in Part if not (passed.written_passed_on if part == Part.WRITTEN else passed.oral_passed_on)]
    kinds = approved_kinds_of(session, actor.id, NEEDS_PEOPLE)
    rows = {(row.accommodation_id, row.part): row for row in session.exec(_of(actor.id))}
    return tuple(_help(id, kind, part, rows.get((id, part)), now=now) for part in ahead for id, kind in kinds.items())


def refuse_unless_help_settled(session: Session, person_id: str, part: Part, *, now: datetime) -> None:
    """Before a part begins all that people bring is confirmed, or waived."""
    if not (kinds := approved_kinds_of(session, person_id, NEEDS_PEOPLE)):
        return
    rows = {row.accommodation_id: row for row in session.exec(_of(person_id).where(ArrangedHelp.part == part))}
    refuse_unless_settled([settled_as_kept(rows.get(id), now=now) for id in kinds])


def kinds_confirmed(session: Session, person_id: str, part: Part) -> frozenset[Kind]:
    """What is brought for a part, as the person confirmed it."""
    kinds = approved_kinds_of(session, person_id, NEEDS_PEOPLE)
    rows = session.exec(_of(person_id).where(ArrangedHelp.part == part, ArrangedHelp.state == State.CONFIRMED))
    return frozenset(kinds[row.accommodation_id] for row in rows if row.accommodation_id in kinds)


def help_to_arrange(session: Session, *, after: str = "", now: datetime) -> Page[HelpToArrange]:
    """What was approved and nobody has arranged, longest waiting first."""
    day = day_of(now)
    passed = {part: people_who_passed(session, part, day) for part in Part}
    waiting = _waiting(passed).subquery()
    statement: Any = sa.select(*waiting.c)
    found: Page[Any] = page(session, statement, by=(waiting.c.decided_at, waiting.c.id), after=after)
    people = [row[1] for row in found.items]
    names, there = names_of(session, people), _there(session, [row[0] for row in found.items])
    done = {part: set(session.exec(passed[part])) & set(people) for part in Part}
    return found.of(
        [
            HelpToArrange(
                accommodation_id=id,
                person_id=person_id,
                name=names.get(person_id),
                kind=kind,
                parts=tuple(part for part in Part if (id, part) not in there and person_id not in done[part]),
            )
            for id, person_id, kind, _ in found.items
        ]
    )


def help_to_arrange_one(session: Session, accommodation_id: str) -> HelpToArrange:
    """One that was approved, whether it is arranged or not: it can be arranged anew."""
    approved = approved_accommodation(session, accommodation_id, NEEDS_PEOPLE)
    name = names_of(session, [approved.person_id]).get(approved.person_id)
    known = approved.model_dump(include={"person_id", "kind"})
    return HelpToArrange(accommodation_id=accommodation_id, name=name, parts=tuple(Part), **known)


def help_arranged(session: Session, *, after: str = "", now: datetime) -> Page[HelpArranged]:
    """What is arranged from yesterday on, soonest first."""
    ahead = select(ArrangedHelp).where(_LIVE, col(ArrangedHelp.at) > now - HOLDS)
    found = page(session, ahead, by=(ArrangedHelp.at, ArrangedHelp.id), after=after)
    kinds = kinds_approved(session, [row.accommodation_id for row in found.items])
    names = names_of(session, [row.person_id for row in found.items])
    shown = [(row, kinds[row.accommodation_id]) for row in found.items if row.accommodation_id in kinds]
    helped = [(row, _help(row.accommodation_id, kind, row.part, row, now=now)) for row, kind in shown]
    return found.of([HelpArranged(help=help, name=names.get(row.person_id)) for row, help in helped])


def arrange_queue(session: Session) -> Queue:
    waiting = _waiting({part: people_who_passed(session, part, date.min) for part in Part}).subquery()
    count, oldest = session.exec(select(func.count(), func.min(waiting.c.decided_at)).select_from(waiting)).one()
    return Queue(
        slug="arrangements",
        title=N_("Help to arrange"),
        count=count,
        oldest=oldest,
        url="/exam/administration/arrangements",
    )


def _waiting(passed: Mapping[Part, SelectOfScalar[str]]) -> Any:
    """Approved, and not arranged for a part that is not passed: (id, person_id, kind, decided_at)."""
    approved = approved_accommodations(NEEDS_PEOPLE).subquery()
    of_it = col(ArrangedHelp.accommodation_id) == approved.c.id
    open_parts = [
        ~sa.exists().where(of_it, col(ArrangedHelp.part) == part, _LIVE) & approved.c.person_id.not_in(people)
        for part, people in passed.items()
    ]
    return sa.select(*approved.c).where(sa.or_(*open_parts))


def _there(session: Session, ids: Sequence[str]) -> set[tuple[str, Part]]:
    """What is arranged or waived, by accommodation and part."""
    found = select(ArrangedHelp.accommodation_id, ArrangedHelp.part).where(_LIVE)
    rows = session.exec(found.where(col(ArrangedHelp.accommodation_id).in_(ids)))
    return {(row[0], Part(row[1])) for row in rows}


def _of(person_id: str) -> SelectOfScalar[ArrangedHelp]:
    return select(ArrangedHelp).where(ArrangedHelp.person_id == person_id, _LIVE)


def _help(accommodation_id: str, kind: Kind, part: Part, row: ArrangedHelp | None, *, now: datetime) -> Help:
    brought = opened_help(row) if row else Brought()
    return Help(
        accommodation_id=accommodation_id,
        kind=kind,
        part=part,
        state=settled_as_kept(row, now=now),
        arrangement_id=row.id if row else None,
        at=row.at if row else None,
        who=brought.who,
        where=brought.where,
    )
