from datetime import datetime

from sqlmodel import Session

from exam.results.tables import AuditRecord, Result
from shared.ids import new_id


def audit(session: Session, result: Result, act: str, by: str, now: datetime, words: str = "") -> None:
    session.add(
        AuditRecord(id=new_id(), result_id=result.id, person_id=result.person_id, act=act, by=by, at=now, words=words)
    )
