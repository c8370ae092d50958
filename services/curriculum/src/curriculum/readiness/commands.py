from collections.abc import Mapping
from datetime import date

import sqlalchemy as sa
from sqlmodel import Session, col, delete, func, select

from curriculum.readiness.keys import hashed, invitation_of, new_key
from curriculum.readiness.models import Questionnaire
from curriculum.readiness.queries import held_by, invited_to, rounds_of, sheet_of
from curriculum.readiness.rules import (
    Position,
    check_answers,
    check_asking_again,
    check_closing,
    check_open,
    check_room,
    counted,
)
from curriculum.readiness.tables import ReadinessAssessment, ReadinessRound, ReadinessSheet
from shared.ids import new_id


def start_assessment(session: Session, label: str, *, today: date) -> str:
    """The key to the result. It is told once and kept by nobody here."""
    key = new_key()
    assessment = ReadinessAssessment(
        id=new_id(), label=label, invitation_hash=hashed(invitation_of(key)), result_hash=hashed(key)
    )
    session.add(assessment)
    session.flush()
    _open_round(session, assessment.id, 1, today)
    return key


def begin_answering(session: Session, invitation: str, position: Position) -> str:
    """The key to a sheet of one's own."""
    newest = rounds_of(session, invited_to(session, invitation).id)[-1]
    check_open(closed=newest.closed_on is not None)
    check_room(_sheets(session, newest))
    key = new_key()
    session.add(
        ReadinessSheet(
            key_hash=hashed(key),
            assessment_id=newest.assessment_id,
            round=newest.number,
            position=position,
            answers={},
        )
    )
    return key


def keep_answers(session: Session, questionnaire: Questionnaire, key: str, answers: Mapping[str, int]) -> None:
    """Keep what is chosen so far; it can be changed until it is handed in."""
    sheet = sheet_of(session, key)
    chosen = {**sheet.answers, **answers}
    check_answers(questionnaire.ids, chosen, all_needed=False)
    sheet.answers = chosen
    session.add(sheet)


def hand_in(session: Session, questionnaire: Questionnaire, key: str) -> None:
    """From here on there are only counts: the sheet, and with it the way from a key to answers, is gone."""
    sheet = sheet_of(session, key)
    check_answers(questionnaire.ids, sheet.answers, all_needed=True)
    row = session.get_one(ReadinessRound, (sheet.assessment_id, sheet.round))
    check_open(closed=row.closed_on is not None)
    row.people += 1
    if sheet.position == "leader":
        row.leaders = counted(row.leaders, sheet.answers)
    else:
        row.staff = counted(row.staff, sheet.answers)
    session.add(row)
    session.delete(sheet)


def close_round(session: Session, result_key: str, *, today: date) -> None:
    """Nobody can answer any more, and the result can be seen. What is half-filled goes."""
    newest = rounds_of(session, held_by(session, result_key).id)[-1]
    check_closing(newest.people, closed=newest.closed_on is not None)
    newest.closed_on = today
    session.add(newest)
    session.exec(delete(ReadinessSheet).where(*_of(newest)))


def ask_again(session: Session, result_key: str, *, today: date) -> None:
    newest = rounds_of(session, held_by(session, result_key).id)[-1]
    check_asking_again(closed=newest.closed_on is not None)
    _open_round(session, newest.assessment_id, newest.number + 1, today)


def delete_assessment(session: Session, result_key: str) -> None:
    assessment = held_by(session, result_key)
    session.exec(delete(ReadinessSheet).where(col(ReadinessSheet.assessment_id) == assessment.id))
    session.exec(delete(ReadinessRound).where(col(ReadinessRound.assessment_id) == assessment.id))
    session.delete(assessment)


def _open_round(session: Session, assessment_id: str, number: int, today: date) -> None:
    session.add(ReadinessRound(assessment_id=assessment_id, number=number, opened_on=today, leaders={}, staff={}))


def _sheets(session: Session, row: ReadinessRound) -> int:
    return session.exec(select(func.count()).select_from(ReadinessSheet).where(*_of(row))).one()


def _of(row: ReadinessRound) -> tuple[sa.ColumnElement[bool], ...]:
    return col(ReadinessSheet.assessment_id) == row.assessment_id, col(ReadinessSheet.round) == row.number
