"""What those do who ask, and those who answer. Nobody says who they are: the secret in their link is their right."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col, delete, func, select

from curriculum.readiness.content import Questionnaire
from curriculum.readiness.inputs import BeginAnswering, KeepAnswers, StartAssessment
from curriculum.readiness.keys import hashed, invitation_of, new_key
from curriculum.readiness.rows import assessment_held_by, assessment_invited_to, newest_round, sheet_opened_by
from curriculum.readiness.rules.close_round import (
    MOST_SHEETS,
    refuse_if_closed,
    refuse_if_full,
    refuse_unless_closed,
    refuse_unless_enough,
)
from curriculum.readiness.rules.hand_in_answers import Position, counted, refuse_unless_answered
from curriculum.readiness.tables import ReadinessAssessment, ReadinessRound, ReadinessSheet
from shared.days import day_of
from shared.ids import new_id
from shared.versions import merged


def start_assessment(session: Session, what: StartAssessment, *, now: datetime) -> str:
    """Begin to ask. Gives back the key to the result, which is told once and kept by nobody here."""
    key = new_key()
    assessment = ReadinessAssessment(
        id=new_id(), label=what.label, invitation_hash=hashed(invitation_of(key)), result_hash=hashed(key)
    )
    session.add(assessment)
    session.flush()
    _open_round(session, assessment.id, 1, day_of(now))
    return key


def begin_answering(session: Session, invitation: str, what: BeginAnswering) -> str:
    """Begin a sheet of one's own. Gives back the key to it."""
    assessment = assessment_invited_to(session, invitation)
    newest = newest_round(session, assessment.id)
    refuse_if_closed(closed=newest.closed_on is not None)
    _make_room(session, newest, assessment.invitation)
    key = new_key()
    session.add(
        ReadinessSheet(
            key_hash=hashed(key),
            assessment_id=newest.assessment_id,
            round=newest.number,
            invitation=assessment.invitation,
            position=what.position,
            answers={},
        )
    )
    return key


def keep_answers(session: Session, questionnaire: Questionnaire, key: str, what: KeepAnswers) -> None:
    """Keep what is chosen so far; it can be changed until it is handed in."""
    sheet = sheet_opened_by(session, key)
    chosen = merged(what.base, saved=sheet.answers, sent=what.answers, group="answers")
    refuse_unless_answered(questionnaire.ids, chosen, all_needed=False)
    sheet.answers = chosen


def hand_in_answers(session: Session, questionnaire: Questionnaire, key: str) -> None:
    """Count the answers of a sheet, and delete it: with it goes the way from a key to answers."""
    sheet = sheet_opened_by(session, key)
    refuse_unless_answered(questionnaire.ids, sheet.answers, all_needed=True)
    row = session.get_one(ReadinessRound, (sheet.assessment_id, sheet.round))
    refuse_if_closed(closed=row.closed_on is not None)
    row.people += 1
    if sheet.position == Position.LEADER:
        row.leaders = counted(row.leaders, sheet.answers)
    else:
        row.staff = counted(row.staff, sheet.answers)
    session.delete(sheet)


def close_round(session: Session, key: str, *, now: datetime) -> None:
    """End the round: nobody can answer any more, and the result can be seen. What is half-filled goes."""
    newest = newest_round(session, assessment_held_by(session, key).id)
    refuse_if_closed(closed=newest.closed_on is not None)
    refuse_unless_enough(newest.people)
    newest.closed_on = day_of(now)
    session.exec(delete(ReadinessSheet).where(*_of(newest)))


def ask_again(session: Session, key: str, *, now: datetime) -> None:
    """Open another round, by the same links."""
    newest = newest_round(session, assessment_held_by(session, key).id)
    refuse_unless_closed(closed=newest.closed_on is not None)
    _open_round(session, newest.assessment_id, newest.number + 1, day_of(now))


def renew_invitation(session: Session, key: str) -> None:
    """Make another link for those who answer; the one before leads nowhere. What was begun can be handed in."""
    assessment = assessment_held_by(session, key)
    assessment.invitation += 1
    assessment.invitation_hash = hashed(invitation_of(key, assessment.invitation))


def delete_assessment(session: Session, key: str) -> None:
    """Delete everything about a place, for everybody and for good."""
    assessment = assessment_held_by(session, key)
    session.exec(delete(ReadinessSheet).where(col(ReadinessSheet.assessment_id) == assessment.id))
    session.exec(delete(ReadinessRound).where(col(ReadinessRound.assessment_id) == assessment.id))
    session.delete(assessment)


def _open_round(session: Session, assessment_id: str, number: int, today: date) -> None:
    session.add(ReadinessRound(assessment_id=assessment_id, number=number, opened_on=today, leaders={}, staff={}))


def _make_room(session: Session, row: ReadinessRound, invitation: int) -> None:
    """Where there are too many sheets, one goes on which nothing is answered: whoever opens them keeps nobody out."""
    by_it = (*_of(row), col(ReadinessSheet.invitation) == invitation)
    sheets = session.exec(select(func.count()).select_from(ReadinessSheet).where(*by_it)).one()
    if sheets < MOST_SHEETS:
        return
    empty = select(ReadinessSheet).where(*by_it, sa.cast(ReadinessSheet.answers, sa.String) == "{}")
    unused = session.exec(empty.limit(1)).first()  # whichever it is
    refuse_if_full(sheets - (unused is not None))
    session.delete(unused)


def _of(row: ReadinessRound) -> tuple[sa.ColumnElement[bool], ...]:
    return col(ReadinessSheet.assessment_id) == row.assessment_id, col(ReadinessSheet.round) == row.number
