"""Credits as their owner and the reviewers see them."""

from datetime import date, datetime

from pydantic import BaseModel
from sqlmodel import Session, col, select

from ce_tracker.credits.models import CreditSummary, CreditView, EvidenceFile, EvidenceView, ShareView, StepView
from ce_tracker.credits.rules import may
from ce_tracker.credits.tables import Credit, CreditStep, Evidence
from ce_tracker.years.queries import shares_of_credit, years_of
from shared.days import day_of
from shared.refusals import NotFound


class OnTheWay(BaseModel, frozen=True):
    """Claims that are not decided: minutes that wait for us, and how many claims wait for their owner."""

    minutes: int
    ethics_minutes: int
    waiting: int
    more_asked: list[str]


class Claiming(BaseModel, frozen=True):
    """What a person should know before they claim: where their hours would go."""

    begins_on: date | None
    """The first day of their first year; None while they have none."""
    begun: bool
    filled_first: int | None
    """A missed year that is still short."""

    @property
    def stop(self) -> str | None:
        """Where the page stands on the way: the years are nobody's stop before they have one."""
        return "years" if self.begins_on else None


def claiming(session: Session, person_id: str, now: datetime) -> Claiming:
    today = day_of(now)
    years = years_of(session, person_id, today)
    short = [one.year for one in years if one.phase in ("grace", "past-grace") and one.missing]
    begins_on = min((one.begins_on for one in years), default=None)
    return Claiming(
        begins_on=begins_on,
        begun=begins_on is not None and begins_on <= today,
        filled_first=min(short, default=None),
    )


def credits_of(session: Session, person_id: str) -> list[CreditSummary]:
    """A person's own, newest first."""
    rows = session.exec(select(Credit).where(Credit.person_id == person_id).order_by(col(Credit.sent_at).desc()))
    return [CreditSummary.model_validate(row, from_attributes=True) for row in rows]


def credit_of(session: Session, credit_id: str, person_id: str) -> CreditView:
    """Somebody else's looks like none."""
    row = session.get(Credit, credit_id)
    if row is None or row.person_id != person_id:
        raise NotFound
    return view(session, row)


def evidence_of(
    session: Session, credit_id: str, evidence_id: str, reader_id: str, *, reviewing: bool = False
) -> EvidenceFile:
    """The file, for the owner of the credit and, when `reviewing`, for those who look at claims."""
    credit = session.get(Credit, credit_id)
    row = session.get(Evidence, evidence_id)
    if credit is None or row is None or row.credit_id != credit.id:
        raise NotFound
    if credit.person_id != reader_id and not reviewing:
        raise NotFound
    return EvidenceFile.model_validate(row, from_attributes=True)


def on_the_way(session: Session, person_id: str) -> OnTheWay:
    statement = select(Credit).where(Credit.person_id == person_id, col(Credit.state).in_(("waiting", "more-asked")))
    rows = session.exec(statement.order_by(col(Credit.sent_at))).all()
    waiting = [row for row in rows if row.state == "waiting"]
    return OnTheWay(
        minutes=sum(row.minutes for row in waiting),
        ethics_minutes=sum(row.minutes for row in waiting if row.ethics),
        waiting=len(waiting),
        more_asked=[row.id for row in rows if row.state == "more-asked"],
    )


def view(session: Session, row: Credit) -> CreditView:
    return CreditView(
        **CreditSummary.model_validate(row, from_attributes=True).model_dump(),
        name=row.name,
        offering_id=row.offering_id,
        evidence=_evidence(session, row.id),
        steps=_steps(session, row.id),
        shares=[ShareView(year=share.year, minutes=share.minutes) for share in shares_of_credit(session, row.id)],
        may_answer=may(row.state, "answer"),  # type: ignore[arg-type]
        may_withdraw=may(row.state, "withdraw"),  # type: ignore[arg-type]
    )


def _evidence(session: Session, credit_id: str) -> list[EvidenceView]:
    """Without the content."""
    columns = (Evidence.id, Evidence.name, Evidence.content_type, Evidence.size, Evidence.added_at)
    statement = select(*columns).where(Evidence.credit_id == credit_id).order_by(col(Evidence.added_at))  # type: ignore[call-overload]
    return [EvidenceView.model_validate(row, from_attributes=True) for row in session.exec(statement)]


def _steps(session: Session, credit_id: str) -> list[StepView]:
    rows = session.exec(select(CreditStep).where(CreditStep.credit_id == credit_id).order_by(col(CreditStep.id)))
    return [StepView.model_validate(row, from_attributes=True) for row in rows]
