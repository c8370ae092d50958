"""What administrators see: decisions that wait, and whether issuing is stopped."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, func, select

from registry.certifications.queries import certifications, people_to_certify
from registry.conditions.queries import conditions_of_all
from registry.conditions.rules import Conditions
from registry.issuing.queries import the_stop
from registry.name_requests.queries import known_names
from registry.oversight.rows import ABOUT
from registry.oversight.rules import state_told_by
from registry.oversight.tables import DecisionRow
from registry.oversight.views import Confirmed, DecisionView, Oversight, Resumed
from registry.statuses.rules.mark_certification import Decision
from shared.approvals import approval_record
from shared.approvals.tables import Approval
from shared.paging import page
from shared.refusals import N_
from shared.web import Place, Queue

CERTIFIED = certifications().subquery("certified")
DECISIONS: Any = (
    select(Approval, col(DecisionRow.person_told_on), CERTIFIED.c.number)
    .join(DecisionRow, col(DecisionRow.id) == col(Approval.id))
    .join(CERTIFIED, CERTIFIED.c.person_id == col(Approval.subject_id))
    .where(Approval.about == ABOUT)
)
WAITS, ANSWERED = col(Approval.closed_at).is_(None), col(Approval.closed_at).is_not(None)
BY = (Approval.first_at, Approval.id)


def oversight(session: Session, *, after: str = "", answered_after: str = "") -> Oversight:
    waiting = page(session, DECISIONS.where(WAITS), by=BY, after=after)
    answered = page(session, DECISIONS.where(ANSWERED), by=BY, after=answered_after, newest_first=True)
    return Oversight(
        waiting=waiting.map(_view).items,
        after=waiting.after,
        answered=answered.map(_view).items,
        answered_after=answered.after,
        stop=the_stop(session),
    )


def _view(row: tuple[Approval, date | None, str]) -> DecisionView:
    approval, person_told_on, number = row
    return DecisionView(
        id=approval.id,
        number=number,
        decision=Decision(approval.act),
        reason=approval.reason,
        person_told_on=person_told_on,
        state=state_told_by(approval.second_by, approval.closed_at),
        proposed_by=approval.first_by,
        proposed_at=approval.first_at,
        answered_at=approval.closed_at,
    )


def confirmed_decisions(session: Session) -> tuple[Confirmed, ...]:
    """Every one, for the audit."""
    rows = session.exec(select(Approval).where(Approval.about == ABOUT, col(Approval.second_by).is_not(None)))
    return tuple(
        Confirmed(one.subject_id, one.act, one.first_by, one.second_by or "", approval_record(session, one.id))
        for one in rows
    )


def resumed(session: Session, done: bool, *, now: datetime) -> Resumed:
    """Who is certified now that issuing goes on: each on their own, within a moment. Nobody while it is stopped."""
    return Resumed(resumed=done, waiting=len(people_to_certify(session, now=now)))


def decisions_queue(session: Session) -> Queue:
    statement = select(func.count(), func.min(Approval.first_at)).where(Approval.about == ABOUT, WAITS)
    count, oldest = session.exec(statement).one()
    return Queue(
        slug="decisions",
        title=N_("Decisions that need a second person"),
        count=count,
        oldest=oldest,
        url="/registry/oversight",
    )


def places(session: Session, people: Collection[str]) -> Mapping[str, Place]:
    """Where people stand in the registry, for administrators, under the name that they gave here."""
    names = known_names(session, people)
    found = select(CERTIFIED.c.person_id, CERTIFIED.c.number, CERTIFIED.c.valid_until)
    certificates = {
        person_id: {"number": number, "day": valid_until}
        for person_id, number, valid_until in session.exec(found.where(CERTIFIED.c.person_id.in_(people)))
    }
    conditions = conditions_of_all(session, people)
    return {one: _place(names.get(one), certificates.get(one), conditions[one]) for one in people}


def _place(name: str | None, certificate: dict[str, Any] | None, conditions: Conditions) -> Place:
    if certificate:
        return Place(name=name, words=N_("Certificate {number}, valid until {day}."), values=certificate)
    done = 3 - len(conditions.missing)
    return Place(name=name, words=N_("Not certified. {done} of 3 steps are done."), values={"done": done})


def people_decided_by(decider: str) -> sa.Select[str]:
    """A statement for others to join: about whose certification this person proposed or confirmed something."""
    theirs = sa.or_(col(Approval.first_by) == decider, col(Approval.second_by) == decider)
    return sa.select(col(Approval.subject_id).label("person_id")).where(col(Approval.about) == ABOUT, theirs)
