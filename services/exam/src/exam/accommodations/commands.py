"""Asked for once, decided once, for every sitting, also the one that is running."""

from datetime import datetime

from sqlmodel import Session, col, select

from exam.accommodations import rules
from exam.accommodations.inputs import DeclineAccommodation, RequestAccommodations
from exam.accommodations.rows import sealed_reason, sealed_words
from exam.accommodations.rules import MOVES, DecidedHow, Kind, State
from exam.accommodations.tables import Accommodation, AccommodationRequest, StoredArrangement
from exam.eligibility.commands import keep_name
from exam.rule_sets.queries import rule_set_on
from exam.rule_sets.rules import RuleSet, business_days_after
from shared.actor import Actor
from shared.approvals import refuse_if_own_affairs
from shared.days import day_of
from shared.ids import new_id
from shared.notices import tell
from shared.refusals import NotFound


def request_accommodations(session: Session, actor: Actor, what: RequestAccommodations, *, now: datetime) -> None:
    """Ask for all that is ticked, and end what no longer is. Own words approve where the rules say so."""
    live = _live(session, actor.id)
    what = what.over(RequestAccommodations(kinds=frozenset(live), words=what.words, name=what.name))
    rules.refuse_unless_one_time(what.kinds)
    keep_name(session, actor.id, what.name)
    rule_set = rule_set_on(session, day_of(now))
    unticked = {kind for kind, row in live.items() if kind not in what.kinds and row.state == State.ASKED}
    for kind in unticked | rules.let_go(live, what.kinds):
        _end(live[kind], now)
    session.flush()
    request = AccommodationRequest(id=new_id(), person_id=actor.id, asked_at=now)
    request.sealed = sealed_words(request, what.words, now=now)
    session.add(request)
    for kind in sorted(what.kinds - live.keys()):
        _ask(session, request, kind, rule_set, now)
    _arrange(session, actor.id, now)


def approve_accommodation(session: Session, actor: Actor, accommodation_id: str, *, now: datetime) -> None:
    """Approve what was asked for; it holds for every sitting."""
    row = _asked(session, actor, accommodation_id)
    _approve(session, row, DecidedHow.ADMINISTRATOR, now)
    row.decided_by = actor.id
    _tell(session, row, now)


def decline_accommodation(
    session: Session, actor: Actor, accommodation_id: str, what: DeclineAccommodation, *, now: datetime
) -> None:
    """Decline what was asked for, with another offer."""
    row = _asked(session, actor, accommodation_id)
    row.state = MOVES.after(row.state, "decline")
    row.decided_at, row.decided_how, row.decided_by = now, DecidedHow.ADMINISTRATOR, actor.id
    row.sealed_reason = sealed_reason(row, what.reason, now=now)
    _tell(session, row, now)


def approve_overdue(session: Session, accommodation_id: str, *, now: datetime) -> None:
    """Approve by silence: nobody waits longer than the rules say."""
    row = session.get_one(Accommodation, accommodation_id)
    _approve(session, row, DecidedHow.SILENCE, now)
    _tell(session, row, now)


def seal_words(session: Session, person_id: str, *, now: datetime) -> None:
    """Seal what an older version of this program kept of what was written about one person. Twice is harmless."""
    written = (AccommodationRequest.person_id == person_id, col(AccommodationRequest.words).is_not(None))
    for request in session.exec(select(AccommodationRequest).where(*written)):
        request.sealed, request.words = sealed_words(request, request.words or "", now=now), None
    declined = (Accommodation.person_id == person_id, col(Accommodation.reason).is_not(None))
    for row in session.exec(select(Accommodation).where(*declined)):
        row.sealed_reason, row.reason = sealed_reason(row, row.reason or "", now=now), None


def _asked(session: Session, actor: Actor, accommodation_id: str) -> Accommodation:
    """For whoever decides it; nobody decides their own."""
    row = session.get(Accommodation, accommodation_id)
    if row is None:
        raise NotFound
    refuse_if_own_affairs(actor, row.person_id)
    return row


def _ask(session: Session, request: AccommodationRequest, kind: Kind, rule_set: RuleSet, now: datetime) -> None:
    row = Accommodation(
        id=new_id(),
        person_id=request.person_id,
        request_id=request.id,
        kind=kind,
        state=State.ASKED,
        asked_at=now,
        decide_by=business_days_after(rule_set.decided_within_business_days, now=now),
        rule_set=rule_set.id,
    )
    session.add(row)
    if kind in rule_set.own_word_is_enough:
        _approve(session, row, DecidedHow.OWN_WORD, now)


def _approve(session: Session, row: Accommodation, how: DecidedHow, now: datetime) -> None:
    row.state = MOVES.after(row.state, "approve")
    row.decided_at, row.decided_how = now, how
    session.flush()
    approved = {kind: other for kind, other in _live(session, row.person_id).items() if other.state == State.APPROVED}
    for kind in rules.superseded(approved, row.kind):
        _end(approved[kind], now)
    _arrange(session, row.person_id, now)


def _tell(session: Session, row: Accommodation, now: datetime) -> None:
    """Facts know of no accommodation, so the news leads to the overview and not to its page."""
    tell(session, row.person_id, "request-decided", "/exam", now=now)


def _end(row: Accommodation, now: datetime) -> None:
    row.state = MOVES.after(row.state, "end")
    row.decided_at = row.decided_at or now


def _arrange(session: Session, person_id: str, now: datetime) -> None:
    session.flush()
    approved = sorted(kind for kind, row in _live(session, person_id).items() if row.state == State.APPROVED)
    arranged = rules.arrangement(approved)
    session.merge(
        StoredArrangement(
            person_id=person_id,
            percent=arranged.percent,
            breaks=arranged.breaks,
            kinds=[*approved],
            minutes=arranged.minutes,
            break_minutes=arranged.break_minutes,
            changed_at=now,
        )
    )


def _live(session: Session, person_id: str) -> dict[Kind, Accommodation]:
    live = (State.ASKED, State.APPROVED)
    mine = select(Accommodation).where(Accommodation.person_id == person_id, col(Accommodation.state).in_(live))
    return {row.kind: row for row in session.exec(mine)}
