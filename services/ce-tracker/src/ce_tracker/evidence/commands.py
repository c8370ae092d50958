import hashlib
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from ce_tracker.evidence.rows import HOUSE, context_of
from ce_tracker.evidence.rules import course_called
from ce_tracker.evidence.tables import Evidence
from ce_tracker.evidence.views import KeptPaper, Paper
from ce_tracker.keyring import keyring
from shared.ids import new_id


def keep_evidence(
    session: Session,
    person_id: str,
    credit_id: str,
    paper: Paper | KeptPaper,
    *,
    course: str,
    now: datetime,
) -> None:
    """Keep a paper of a claim; one that was kept with a draft goes on to the claim. `course`: what it is called."""
    match paper:
        case KeptPaper(id=id):
            row = session.get_one(Evidence, id)
            row.credit_id, row.draft_id = credit_id, None
        case Paper():
            row = _row(person_id, paper, now)
            row.credit_id = credit_id
            session.add(row)
    row.course_mark = _mark("course", course_called(course).encode(), now)


def keep_drafted(session: Session, person_id: str, draft_id: str, paper: Paper, *, now: datetime) -> None:
    """Keep the paper of a draft, in the place of another one."""
    drop_drafted(session, draft_id, now=now)
    row = _row(person_id, paper, now)
    row.draft_id = draft_id
    session.add(row)


def drop_drafted(session: Session, draft_id: str, *, now: datetime) -> None:
    """Delete the paper of a draft that is thrown away."""
    session.execute(sa.delete(Evidence).where(col(Evidence.draft_id) == draft_id))


def seal_evidence(session: Session, person_id: str, evidence_id: str, *, course: str, now: datetime) -> None:
    """Seal what an earlier version kept as it was; twice is harmless."""
    row = session.get_one(Evidence, evidence_id)
    if row.content is None:
        return
    row.person_id = person_id
    row.sealed = keyring().seal_content(person_id, context_of(row.id), row.content, now=now)
    row.sealed_name = keyring().seal(person_id, context_of(row.id, "name"), row.name or "", now=now)
    row.file_mark = _mark("file", hashlib.sha256(row.content).hexdigest().encode(), now)
    row.course_mark = _mark("course", course_called(course).encode(), now)
    row.name = row.content = None


def _row(person_id: str, paper: Paper, now: datetime) -> Evidence:
    id, keys = new_id(), keyring()
    return Evidence(
        id=id,
        person_id=person_id,
        sealed_name=keys.seal(person_id, context_of(id, "name"), paper.name, now=now),
        content_type=paper.content_type,
        size=len(paper.content),
        sealed=keys.seal_content(person_id, context_of(id), paper.content, now=now),
        pages=paper.pages,
        look=keys.seal(person_id, context_of(id, "look"), paper.look, now=now),
        file_mark=_mark("file", paper.digest.encode(), now),
        added_at=now,
    )


def _mark(what: str, content: bytes, now: datetime) -> bytes:
    return keyring().mark(HOUSE, what, content, now=now)
