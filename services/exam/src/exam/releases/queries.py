from collections.abc import Iterator, Sequence

import sqlalchemy as sa
from sqlmodel import Session, select

from exam.eligibility.queries import names_of
from exam.releases.views import KeptPart, Record, Release, ReleaseWithRecords
from exam.results.queries import ABOUT, all_results, result_in_any_state, results_by_id
from exam.results.rules import State
from exam.results.views import ResultRow
from exam.scores.queries import kept_scores
from shared.actor import Actor
from shared.approvals import ApprovalView, approvals_of, open_approvals, subjects_waiting
from shared.paging import Page, page
from shared.refusals import N_
from shared.web import Queue

_RESULTS = all_results().subquery()
_ITS = _RESULTS.c
_BY = (_ITS.drafted_at, _ITS.id)
ACTS = {
    "release": "release",
    "return": "return",
    "withdraw": "withdrawal",
    "rescore": "rescoring",
    "import": "import of an earlier release",
}
_WAIT = ("withdraw", "rescore")
"""What released results may wait for."""


def releases(session: Session, actor: Actor, *, after: str = "") -> Page[Release]:
    """What waits for an approval, longest waiting first."""
    waits = sa.or_(_ITS.state == State.DRAFT, *(_ITS.id.in_(subjects_waiting(ABOUT, act)) for act in _WAIT))
    found = page(session, select(_ITS.id).where(waits), by=_BY, after=after)
    return found.of(_releases(session, actor, results_by_id(session, found.items)))


def released_lately(session: Session, actor: Actor, *, after: str = "") -> Page[Release]:
    """What was decided here, newest first: released, also where it was withdrawn since, or returned as a draft."""
    done = select(_ITS.id).where(_ITS.state.in_((State.RELEASED, State.WITHDRAWN)), ~_ITS.imported)
    for act in _WAIT:
        done = done.where(_ITS.id.not_in(subjects_waiting(ABOUT, act)))
    found = page(session, done, by=_BY, after=after, newest_first=True)
    return found.of(_releases(session, actor, results_by_id(session, found.items)))


def kept_parts(session: Session, *, after: str = "") -> Page[KeptPart]:
    """Parts that are scored and wait for the other one, longest waiting first."""
    found = kept_scores(session, after=after)
    names = names_of(session, [one.person_id for one in found.items])
    return found.map(
        lambda one: KeptPart(
            sitting_id=one.sitting_id,
            person_id=one.person_id,
            name=names.get(one.person_id),
            part=one.part,
            since=one.since,
        )
    )


def release(session: Session, actor: Actor, result_id: str) -> ReleaseWithRecords:
    result = result_in_any_state(session, result_id)
    records = tuple(record for one in approvals_of(session, ABOUT, result_id) for record in _records(one))
    return ReleaseWithRecords(release=_releases(session, actor, [result])[0], records=records)


def release_queue(session: Session) -> Queue:
    count, oldest = session.execute(
        sa.select(sa.func.count(), sa.func.min(_ITS.drafted_at)).where(_ITS.state == State.DRAFT)
    ).one()
    return Queue(
        slug="releases",
        title=N_("Results to release"),
        count=count,
        oldest=oldest,
        url="/exam/administration/releases",
    )


def _releases(session: Session, actor: Actor, rows: Sequence[ResultRow]) -> list[Release]:
    names = names_of(session, [row.person_id for row in rows])
    waiting = open_approvals(session, ABOUT, [row.id for row in rows])
    return [_release(row, names.get(row.person_id), waiting.get(row.id), actor) for row in rows]


def _release(row: ResultRow, name: str | None, waiting: ApprovalView | None, actor: Actor) -> Release:
    detail = row.detail
    return Release(
        id=row.id,
        person_id=row.person_id,
        name=name,
        state=row.state,
        waits_for=waiting and waiting.act,
        outcome=row.outcome,
        written=row.written,
        oral=row.oral,
        percent=detail.percent,
        pass_percent=detail.pass_percent,
        drafted_at=row.drafted_at,
        released_on=row.released_on,
        rule_set=row.rule_set,
        succeeds=row.succeeds,
        mine=waiting is not None and waiting.first_by == actor.id,
    )


def _records(one: ApprovalView) -> Iterator[Record]:
    """An approval as two lines, or three words of one: the first, the second, or that it was taken back."""
    act = ACTS[one.act]
    alone = one.act == "import"
    yield Record(act=act if alone else f"{act}, first word", by=one.first_by, at=one.first_at, words=one.reason)
    if one.closed_at and one.second_by:
        second = act if alone else f"{act}, second word"
        yield Record(act=second, by=one.second_by, at=one.closed_at, words=one.second_reason)
    elif one.closed_at and one.taken_back_by:
        yield Record(act=f"{act}, taken back", by=one.taken_back_by, at=one.closed_at, words="")
