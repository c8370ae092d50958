"""What people can see of a place in the training, and what other rooms ask of it."""

from collections.abc import Collection, Mapping
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from curriculum.cohorts.queries import cohort
from curriculum.trainings.content import Rules
from curriculum.trainings.rules import State
from curriculum.trainings.tables import SignedCode, Training
from curriculum.trainings.views import Commitment, RuleSetDraft, RuleSetView, Seat, TrainingView
from shared import rule_sets as dated
from shared.actor import Actor
from shared.approvals import open_approvals
from shared.days import day_of
from shared.paging import Page, page
from shared.refusals import N_, NotFound
from shared.web import Place


def seat_statement() -> sa.Select[str, str | None, str, State]:
    """A statement for others to join, past the ORM: the place of `:person`, as `id, cohort_id, rule_set_id, state`."""
    found = sa.select(col(Training.id), col(Training.cohort_id), col(Training.rule_set_id), col(Training.state))
    return found.where(col(Training.person_id) == sa.bindparam("person"))


def seat_of(session: Session, person_id: str | None) -> Seat | None:
    """The place of this person; nobody has two."""
    row = session.exec(select(Training).where(Training.person_id == person_id)).first() if person_id else None
    return _seat(row) if row else None


def own_seat(session: Session, actor: Actor) -> Seat:
    seat = seat_of(session, actor.id)
    if seat is None:
        raise NotFound
    return seat


def places(session: Session, people: Collection[str]) -> Mapping[str, Place]:
    """Where people stand in the training, for administrators."""
    return {
        row.person_id: Place(name=row.name, words=N_("Training completed on {day}."), values={"day": row.completed_on})
        if row.completed_on
        else Place(name=row.name, words=N_("In training since {day}."), values={"day": day_of(row.admitted_at)})
        for row in session.exec(select(Training).where(col(Training.person_id).in_(people)))
    }


def people_of(session: Session, cohort_id: str) -> list[Seat]:
    """All of a group, by name; a group has a thousand places at most."""
    return list(map(_seat, session.exec(select(Training).where(Training.cohort_id == cohort_id).order_by(*_BY_NAME))))


def people(session: Session, cohort_id: str, *, after: str = "") -> Page[Seat]:
    in_group = select(Training).where(Training.cohort_id == cohort_id)
    return page(session, in_group, by=_BY_NAME, after=after).map(_seat)


def my_training(session: Session, actor: Actor, *, now: datetime) -> TrainingView:
    row = _own(session, actor)
    return TrainingView(
        id=row.id,
        person_id=row.person_id,
        name=row.name,
        state=row.state,
        cohort=cohort(session, row.cohort_id, now=now) if row.cohort_id else None,
        rules=rule_set(session, row.rule_set_id),
        admitted_at=row.admitted_at,
        code_version=row.code_version,
        signed_as=row.signed_as,
        signed_at=row.signed_at,
        practice_minutes=row.practice_minutes,
        completed_on=row.completed_on,
    )


def my_commitment(session: Session, actor: Actor) -> Commitment | None:
    row = _own(session, actor)
    if row.code_version is None or row.signed_as is None or row.signed_at is None:
        return None
    wording = session.get_one(SignedCode, row.code_version).wording
    return Commitment(
        version=row.code_version,
        signed_as=row.signed_as,
        signed_at=row.signed_at,
        promises=tuple(principle["promise"] for principle in wording["principles"]),
    )


def rule_set(session: Session, rule_set_id: str) -> RuleSetView:
    return _view(dated.rule_set(session, Rules, rule_set_id))


def rule_set_on(session: Session, day: date) -> RuleSetView:
    """The one that is in force on a day."""
    return _view(dated.in_force(session, Rules, day))


def rule_sets(session: Session) -> list[RuleSetView]:
    """What is published, the newest first."""
    return list(map(_view, dated.rule_sets(session, Rules)))


def drafts(session: Session, actor: Actor) -> list[RuleSetDraft]:
    """What waits for a second administrator."""
    drafted = dated.rule_sets(session, Rules, dated.State.DRAFT)
    first = open_approvals(session, "rule-set", [one.id for one in drafted])
    return [
        RuleSetDraft(mine=one.id in first and first[one.id].first_by == actor.id, **_view(one).model_dump())
        for one in drafted
    ]


_BY_NAME = (col(Training.name), col(Training.id))


def _own(session: Session, actor: Actor) -> Training:
    row = session.exec(select(Training).where(Training.person_id == actor.id)).first()
    if row is None:
        raise NotFound
    return row


def _seat(row: Training) -> Seat:
    return Seat(
        training_id=row.id,
        person_id=row.person_id,
        name=row.name,
        cohort_id=row.cohort_id,
        rule_set_id=row.rule_set_id,
        state=row.state,
        admitted_at=row.admitted_at,
        practice_minutes=row.practice_minutes,
        completed_on=row.completed_on,
    )


def _view(found: dated.RuleSet[Rules]) -> RuleSetView:
    return RuleSetView(
        id=found.id,
        effective_from=found.effective_from,
        modules=found.rules.modules,
        practice_minutes=found.rules.practice_minutes,
        source=found.rules.source,
    )
