"""Asked for once, decided once, for every sitting, also the one that is running."""

from collections.abc import Set
from datetime import datetime

from sqlmodel import Session, col, select

from exam.accommodations import rules
from exam.accommodations.rules import DecidedHow, Kind, State, move
from exam.accommodations.tables import Accommodation, AccommodationRequest, Arrangement
from exam.eligibility.commands import keep_name
from exam.rule_sets.queries import rule_set_on
from exam.rule_sets.rules import RuleSet, business_days_after
from shared.days import day_of
from shared.ids import new_id
from shared.refusals import NotFound


def request_accommodations(
    session: Session, person_id: str, asked: Set[str], words: str, *, now: datetime, name: str | None = None
) -> None:
    """The person ticks all they want; what they no longer tick ends. On their own word where the rules say so."""
    rules.refuse_unless_askable(asked)
    kinds = {Kind(kind) for kind in asked}
    keep_name(session, person_id, name)
    rule_set = rule_set_on(session, day_of(now))
    live = {row.kind: row for row in _live(session, person_id)}
    for kind in rules.let_go(live, kinds):
        _end(live.pop(Kind(kind)), now)
    for other in [row for kind, row in live.items() if kind not in kinds and row.state == State.ASKED]:
        _end(other, now)
    session.flush()
    request = AccommodationRequest(id=new_id(), person_id=person_id, words=words, asked_at=now)
    session.add(request)
    for kind in sorted(kinds - live.keys()):
        _ask(session, request, kind, rule_set, now)
    _arrange(session, person_id, now)


def decide_accommodation(
    session: Session, accommodation_id: str, administrator_id: str, approve: bool, reason: str, *, now: datetime
) -> None:
    row = session.get(Accommodation, accommodation_id)
    if row is None:
        raise NotFound
    if not approve and not reason:
        raise rules.ReasonNeeded("reason")
    row.reason = reason or None
    row.decided_by = administrator_id
    _decide(session, row, State.APPROVED if approve else State.DECLINED, DecidedHow.ADMINISTRATOR, now)


def approve_overdue(session: Session, accommodation_id: str, *, now: datetime) -> None:
    """Approve by silence: nobody waits longer than the rules say."""
    _decide(session, session.get_one(Accommodation, accommodation_id), State.APPROVED, DecidedHow.SILENCE, now)


def _ask(session: Session, request: AccommodationRequest, kind: Kind, rule_set: RuleSet, now: datetime) -> None:
    row = Accommodation(
        id=new_id(),
        person_id=request.person_id,
        request_id=request.id,
        kind=kind,
        state=State.ASKED,
        asked_at=now,
        decide_by=business_days_after(now, rule_set.decided_within_business_days),
        rule_set=rule_set.id,
    )
    session.add(row)
    if rules.own_word_is_enough(kind, rule_set.own_word_is_enough):
        _decide(session, row, State.APPROVED, DecidedHow.OWN_WORD, now)


def _decide(session: Session, row: Accommodation, to: State, how: DecidedHow, now: datetime) -> None:
    row.state = move(row.state, to)
    row.decided_at, row.decided_how = now, how
    session.flush()
    if to is State.APPROVED:
        approved = {other.kind: other for other in _live(session, row.person_id) if other.state == State.APPROVED}
        for kind in rules.superseded(approved, row.kind):
            _end(approved[Kind(kind)], now)
    _arrange(session, row.person_id, now)


def _end(row: Accommodation, now: datetime) -> None:
    row.state = move(row.state, State.ENDED)
    row.decided_at = row.decided_at or now


def _arrange(session: Session, person_id: str, now: datetime) -> None:
    session.flush()
    approved = sorted(row.kind for row in _live(session, person_id) if row.state == State.APPROVED)
    session.merge(
        Arrangement(
            person_id=person_id,
            percent=rules.percent(approved),
            breaks="breaks" in approved,
            kinds=[*approved],
            changed_at=now,
        )
    )


def _live(session: Session, person_id: str) -> list[Accommodation]:
    live = (State.ASKED, State.APPROVED)
    mine = select(Accommodation).where(Accommodation.person_id == person_id, col(Accommodation.state).in_(live))
    return list(session.exec(mine))
