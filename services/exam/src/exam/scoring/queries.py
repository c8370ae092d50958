from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal

from pydantic import TypeAdapter
from sqlmodel import Session, col, func, select

from exam.accommodations.queries import arrangement_of
from exam.accommodations.rules import minutes_planned, what_to_do
from exam.eligibility.queries import trainers_of
from exam.items.content import ForExaminers, RatedItem, Scenario
from exam.items.queries import entry, instructions
from exam.orals.models import ExaminerView
from exam.orals.queries import panel_of
from exam.orals.rules import State as OralState
from exam.orals.tables import DeclinedExaminer, OralSitting, OralSlot
from exam.panel.queries import member
from exam.panel.rules import may_examine
from exam.rule_sets.queries import rule_set, rule_set_on
from exam.scoring.commands.commit import rubric_of
from exam.scoring.rules import NotYours, Part, PartState, RatingState, State, code_of
from exam.scoring.tables import Rating, ScoredPart, ScoringTask
from exam.scoring.views import Adjudication, MyRating, Scored, Talk, TalkAhead, Task, Work, WorkList
from exam.sittings.models import OpenSitting
from exam.sittings.queries import open_sittings
from exam.sittings.rules import State as SittingState
from exam.sittings.tables import Sitting
from shared.days import day_of
from shared.refusals import N_, NotFound
from shared.web import Queue

_SCORED: TypeAdapter[Scored] = TypeAdapter(Scored)


def work_list(session: Session, examiner_id: str, now: datetime) -> WorkList:
    known = member(session, examiner_id)
    confirmed = known is not None and known.confirmed_at is not None
    mine = _mine(session, examiner_id)
    return WorkList(
        on_panel=known is not None,
        confirmed=confirmed,
        mine=tuple(mine),
        free=tuple(_free(session, examiner_id)) if confirmed else (),
        talks=tuple(_talks(session, examiner_id, now)),
        committed=session.exec(
            select(func.count()).where(Rating.examiner_id == examiner_id, Rating.state == RatingState.COMMITTED)
        ).one(),
    )


def task(session: Session, task_id: str, examiner_id: str) -> Task:
    """Only whoever has opened it sees it: opening is what freezes the other's scores."""
    row = session.get(ScoringTask, task_id)
    ratings = session.exec(select(Rating).where(Rating.task_id == task_id)).all()
    mine = next((rating for rating in ratings if rating.examiner_id == examiner_id), None)
    if row is None or mine is None:
        raise NotYours
    others = [rating for rating in ratings if rating is not mine]
    shown = Task(
        id=row.id,
        code=row.code,
        part=row.part,
        stem="",
        rubric=rubric_of(session, row),
        rating=_rating(mine, others),
        notes=tuple(rating.note for rating in others if rating.note) if mine.place == 3 else (),
    )
    if row.part == "oral":
        return shown.model_copy(update={"scenario": entry(session, Scenario, row.entry_id, row.entry_version)})
    item = entry(session, RatedItem, row.entry_id, row.entry_version)
    words = {"stem": item.stem, "covers": item.guidance.covers, "answer": row.answer, "anchors": item.anchors}
    return shown.model_copy(update=words)


def talk(session: Session, oral_id: str, examiner_id: str, now: datetime) -> Talk:
    ahead = next((one for one in _talks(session, examiner_id, now) if one.oral_id == oral_id), None)
    if ahead is None:
        raise NotYours
    sitting = session.get_one(OralSitting, oral_id)
    return Talk(ahead=ahead, scenario=entry(session, Scenario, sitting.scenario_id, sitting.scenario_version))


def advice(session: Session, language: str, now: datetime) -> ForExaminers:
    """What the two examiners of a talk agree on before they open the door."""
    return instructions(session, language, rule_set_on(session, day_of(now))).examiners


def voidable(session: Session, sitting_id: str, now: datetime) -> OpenSitting:
    found = next((one for one in open_sittings(session, now) if one.id == sitting_id), None)
    if found is None:
        raise NotFound
    return found


def adjudications(session: Session) -> list[Adjudication]:
    waiting = select(ScoringTask).where(ScoringTask.state == State.ADJUDICATION)
    return [
        Adjudication(code=row.code, part=row.part, since=row.opened_at, taken=_third_has_it(session, row.id))
        for row in session.exec(waiting.order_by(col(ScoringTask.opened_at)).limit(200))
    ]


def answers_queue(session: Session) -> Queue:
    return _queue(session, State.WAITING, "answers-to-score", N_("Answers and talks to score"), "/exam/examiner")


def adjudication_queue(session: Session) -> Queue:
    title = N_("Answers that need a third examiner")
    return _queue(session, State.ADJUDICATION, "adjudications", title, "/exam/administration/adjudications")


def _queue(session: Session, state: State, slug: str, title: str, url: str) -> Queue:
    count, oldest = session.exec(
        select(func.count(), func.min(ScoringTask.opened_at)).where(ScoringTask.state == state)
    ).one()
    return Queue(slug=slug, title=title, count=count, oldest=oldest, url=url)


def _mine(session: Session, examiner_id: str) -> list[Work]:
    """What I have opened, and what I committed while it can still be changed."""
    rows = session.exec(
        select(ScoringTask, Rating)
        .join(Rating, col(Rating.task_id) == ScoringTask.id)
        .where(Rating.examiner_id == examiner_id, col(ScoringTask.state).in_((State.WAITING, State.ADJUDICATION)))
        .order_by(col(Rating.opened_at))
    ).all()
    alone = {task.id for task, _ in rows if len(_ratings(session, task.id)) == 1}
    return [
        _work(task, "open" if rating.state == RatingState.OPEN else "committed", third=rating.place == 3)
        for task, rating in rows
        if rating.state == RatingState.OPEN or task.id in alone
    ]


def _free(session: Session, examiner_id: str) -> list[Work]:
    """What I may take, longest waiting first: independent of the person, not mine already, a place free."""
    waiting = select(ScoringTask).where(col(ScoringTask.state).in_((State.WAITING, State.ADJUDICATION)))
    rows = session.exec(waiting.order_by(col(ScoringTask.opened_at)).limit(200)).all()
    trained_by = trainers_of(session, [row.person_id for row in rows])
    declined = set(session.exec(select(DeclinedExaminer.person_id).where(DeclinedExaminer.examiner_id == examiner_id)))
    return [
        _work(row, "free", third=row.state == State.ADJUDICATION)
        for row in rows
        if may_examine(examiner_id, row.person_id, trained_by.get(row.person_id, frozenset()))
        and _is_open_to(row, examiner_id, declined)
        and _has_place(row, _ratings(session, row.id), examiner_id)
    ]


def _is_open_to(row: ScoringTask, examiner_id: str, declined: set[str]) -> bool:
    if row.part == "written":
        return True
    held_it = examiner_id in (row.first_examiner, row.second_examiner)
    return held_it if row.state == State.WAITING else not held_it and row.person_id not in declined


def _has_place(row: ScoringTask, ratings: Sequence[Rating], examiner_id: str) -> bool:
    places = 2 if row.state == State.WAITING else 3
    return len(ratings) < places and all(rating.examiner_id != examiner_id for rating in ratings)


def _ratings(session: Session, task_id: str) -> Sequence[Rating]:
    return session.exec(select(Rating).where(Rating.task_id == task_id)).all()


def _third_has_it(session: Session, task_id: str) -> bool:
    return any(rating.place == 3 for rating in _ratings(session, task_id))


def _work(row: ScoringTask, state: Literal["free", "open", "committed"], *, third: bool) -> Work:
    part: Literal["written", "oral"] = "oral" if row.part == "oral" else "written"
    return Work(task_id=row.id, code=row.code, part=part, third=third, state=state, since=row.opened_at)


def _rating(mine: Rating, others: Sequence[Rating]) -> MyRating:
    frozen = mine.state == RatingState.COMMITTED and bool(others)
    return MyRating(place=mine.place, state=mine.state, scores=mine.scores, note=mine.note, frozen=frozen)


def _talks(session: Session, examiner_id: str, now: datetime) -> list[TalkAhead]:
    booked = (
        select(OralSitting, OralSlot)
        .join(OralSlot, col(OralSlot.id) == OralSitting.slot_id)
        .where(OralSitting.state == OralState.BOOKED, col(OralSlot.starts_at) > now - timedelta(days=14))
        .where((OralSlot.first_examiner == examiner_id) | (OralSlot.second_examiner == examiner_id))
        .order_by(col(OralSlot.starts_at))
    )
    panel = panel_of(session)
    return [_talk(session, sitting, slot, examiner_id, panel) for sitting, slot in session.exec(booked)]


def _talk(
    session: Session, sitting: OralSitting, slot: OralSlot, examiner_id: str, panel: dict[str, ExaminerView]
) -> TalkAhead:
    other = slot.second_examiner if examiner_id == slot.first_examiner else slot.first_examiner
    arrangement = arrangement_of(session, sitting.person_id)
    return TalkAhead(
        oral_id=sitting.id,
        code=code_of(sitting.id),
        starts_at=slot.starts_at,
        place=slot.place,
        minutes=minutes_planned(rule_set(session, sitting.rule_set).oral_minutes, arrangement.percent),
        with_examiner=panel[other].name if other in panel else "",
        what_to_do=what_to_do(arrangement.kinds),
    )


def being_scored(session: Session, person_id: str) -> dict[Part, bool]:
    """Of each part: whether the person has sat it and it is not scored yet, or sits just now."""
    unsettled = select(ScoringTask.part).where(
        ScoringTask.person_id == person_id, col(ScoringTask.state).in_((State.WAITING, State.ADJUDICATION))
    )
    parts = set(session.exec(unsettled))
    sitting = select(Sitting.id).where(
        Sitting.person_id == person_id,
        (col(Sitting.state) == SittingState.OPEN)
        | ((col(Sitting.state) == SittingState.SUBMITTED) & col(Sitting.handed_over_at).is_(None)),
    )
    sits = session.exec(sitting).first() is not None
    return {Part.WRITTEN: sits or Part.WRITTEN in parts, Part.ORAL: Part.ORAL in parts}


def people_to_draft(session: Session, *, now: datetime) -> list[str]:
    """Whose parts were scored and have not been looked at."""
    return list(session.exec(select(ScoredPart.person_id).where(ScoredPart.state == PartState.WAITING).distinct()))


def undrafted_parts(session: Session, person_id: str) -> tuple[Scored, ...]:
    """What is scored of a person and in no result yet, oldest first."""
    undrafted = select(ScoredPart).where(
        ScoredPart.person_id == person_id, col(ScoredPart.state).in_((PartState.WAITING, PartState.KEPT))
    )
    return tuple(_scored(row) for row in session.exec(undrafted.order_by(col(ScoredPart.scored_at))))


def _scored(row: ScoredPart) -> Scored:
    return _SCORED.validate_python(
        row.detail | {"part": row.part, "sitting_id": row.sitting_id, "rule_set": row.rule_set}
    )
