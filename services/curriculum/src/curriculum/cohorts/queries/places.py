"""What people can see of cohorts and of their own place in one."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlmodel import Session, col, func, select

from curriculum.cohorts.models import (
    Actor,
    CohortView,
    Commitment,
    FacilitatorView,
    RuleSetView,
    TrainingView,
)
from curriculum.cohorts.tables import Cohort, CohortFacilitator, Facilitator, RuleSet, SignedCode, Training
from shared.days import day_of
from shared.refusals import NotFound


def rule_set_on(session: Session, day: date) -> RuleSet:
    statement = select(RuleSet).where(RuleSet.effective_from <= day).order_by(col(RuleSet.effective_from).desc())
    return session.exec(statement.limit(1)).one()


def list_rule_sets(session: Session) -> list[RuleSetView]:
    rows = session.exec(select(RuleSet).order_by(col(RuleSet.effective_from).desc()))
    return [RuleSetView.model_validate(row) for row in rows]


def list_cohorts(session: Session, now: datetime) -> list[CohortView]:
    """Those that take applications, the soonest first."""
    statement = select(Cohort).where(Cohort.state == "open", Cohort.apply_until >= day_of(now))
    return views(session, session.exec(statement.order_by(col(Cohort.starts_on))), now)


def show_cohort(session: Session, cohort_id: str, now: datetime) -> CohortView:
    cohort = session.get(Cohort, cohort_id)
    if cohort is None:
        raise NotFound
    return views(session, [cohort], now)[0]


def led_cohorts(session: Session, actor: Actor, now: datetime) -> list[CohortView]:
    """A facilitator's own; all of them for an administrator. Those that are not over come first."""
    statement = select(Cohort)
    if not actor.administrator:
        mine = select(CohortFacilitator.cohort_id).where(CohortFacilitator.person_id == actor.person_id)
        statement = statement.where(col(Cohort.id).in_(mine))
    order = (col(Cohort.state) == "finished", col(Cohort.starts_on).desc())
    return views(session, session.exec(statement.order_by(*order).limit(200)), now)


def led_cohort(session: Session, cohort_id: str, actor: Actor) -> Cohort:
    """The cohort, for those who lead it and for administrators; for all others there is none."""
    cohort = session.get(Cohort, cohort_id)
    leads = actor.administrator or session.get(CohortFacilitator, (cohort_id, actor.person_id)) is not None
    if cohort is None or not leads:
        raise NotFound
    return cohort


def show_led_cohort(session: Session, cohort_id: str, actor: Actor, now: datetime) -> CohortView:
    return views(session, [led_cohort(session, cohort_id, actor)], now)[0]


def people_of(session: Session, cohort_id: str) -> list[Training]:
    return list(session.exec(select(Training).where(Training.cohort_id == cohort_id).order_by(col(Training.name))))


def facilitators_of(session: Session, cohort_id: str | None) -> tuple[FacilitatorView, ...]:
    statement = select(Facilitator).join(
        CohortFacilitator, col(CohortFacilitator.person_id) == col(Facilitator.person_id)
    )
    rows = session.exec(statement.where(CohortFacilitator.cohort_id == cohort_id).order_by(col(Facilitator.name)))
    return tuple(FacilitatorView.model_validate(row) for row in rows)


def list_facilitators(session: Session) -> list[FacilitatorView]:
    """Everybody who introduced themselves."""
    rows = session.exec(select(Facilitator).order_by(col(Facilitator.name)))
    return [FacilitatorView.model_validate(row) for row in rows]


def own_introduction(session: Session, person_id: str) -> FacilitatorView | None:
    row = session.get(Facilitator, person_id)
    return FacilitatorView.model_validate(row) if row else None


def training_of(session: Session, person_id: str | None) -> Training | None:
    return session.exec(select(Training).where(Training.person_id == person_id)).first() if person_id else None


def own_place(session: Session, person_id: str | None) -> str | None:
    """The state of this person's training, if they have a place."""
    training = training_of(session, person_id)
    return training.state if training else None


def show_training(session: Session, person_id: str, now: datetime) -> TrainingView:
    training = training_of(session, person_id)
    if training is None:
        raise NotFound
    cohort = show_cohort(session, training.cohort_id, now) if training.cohort_id else None
    rules = RuleSetView.model_validate(session.get(RuleSet, training.rule_set_id))
    return TrainingView.model_validate({**training.model_dump(), "cohort": cohort, "rules": rules})


def show_commitment(session: Session, person_id: str) -> Commitment | None:
    training = training_of(session, person_id)
    if training is None or training.code_version is None:
        return None
    code = session.get(SignedCode, training.code_version)
    assert code is not None
    return Commitment.model_validate(
        {
            "version": training.code_version,
            "signed_as": training.signed_as,
            "signed_at": training.signed_at,
            "promises": [principle["promise"] for principle in code.wording["principles"]],
        }
    )


def views(session: Session, cohorts: Iterable[Cohort], now: datetime) -> list[CohortView]:
    found = list(cohorts)
    taken = _taken(session, [cohort.id for cohort in found])
    today = day_of(now)
    return [
        CohortView.model_validate(
            {
                **cohort.model_dump(),
                "taken": taken.get(cohort.id, 0),
                "takes_applications": cohort.state == "open"
                and today <= cohort.apply_until
                and taken.get(cohort.id, 0) < cohort.places,
                "facilitators": facilitators_of(session, cohort.id),
            }
        )
        for cohort in found
    ]


def places_taken(session: Session, cohort_id: str) -> int:
    return _taken(session, [cohort_id]).get(cohort_id, 0)


def _taken(session: Session, cohort_ids: list[str]) -> dict[str | None, int]:
    statement = (
        select(Training.cohort_id, func.count())
        .where(col(Training.cohort_id).in_(cohort_ids))
        .group_by(col(Training.cohort_id))
    )
    return dict(session.exec(statement).all())
