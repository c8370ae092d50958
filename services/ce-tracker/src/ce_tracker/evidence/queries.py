from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from ce_tracker.evidence.rows import context_of, opened_name, paper_of
from ce_tracker.evidence.rules import Likeness, likeness_of
from ce_tracker.evidence.tables import Evidence
from ce_tracker.evidence.views import EvidenceFile, EvidenceView, KeptPaper, LikenessView
from ce_tracker.keyring import keyring
from shared.vault import SealedShut

MOST = 200
"""Papers that are compared with one, the newest first: as many as a large course has."""
SHOWN = 10


def evidence_of(session: Session, credit_id: str) -> list[EvidenceView]:
    """The papers of a claim, without their content."""
    return [_view(row) for row in session.exec(_light().where(Evidence.credit_id == credit_id)).all()]


def drafted_evidence(session: Session, draft_id: str) -> EvidenceView | None:
    """The paper of a draft, without its content."""
    row = session.exec(_light().where(Evidence.draft_id == draft_id)).first()
    return _view(row) if row else None


def kept_with(session: Session, draft_id: str) -> KeptPaper | None:
    """The paper of a draft, for the claim that it becomes."""
    id = session.exec(select(Evidence.id).where(Evidence.draft_id == draft_id)).first()
    return KeptPaper(id) if id else None


def evidence_file(session: Session, credit_id: str, evidence_id: str) -> EvidenceFile:
    return _file(paper_of(session, evidence_id, credit_id=credit_id))


def drafted_file(session: Session, draft_id: str, evidence_id: str) -> EvidenceFile:
    return _file(paper_of(session, evidence_id, draft_id=draft_id))


def unsealed_evidence(session: Session, *, now: datetime) -> list[str]:
    """Papers that an earlier version kept as they were."""
    return list(session.exec(select(Evidence.id).where(col(Evidence.content).is_not(None))))


def claim_of_paper(session: Session, evidence_id: str) -> str | None:
    return session.exec(select(Evidence.credit_id).where(Evidence.id == evidence_id)).one()


def likenesses(session: Session, credit_id: str) -> list[LikenessView]:
    """Other claims with a paper like one of this one, the surest first; for those who look at claims alone."""
    found: dict[str, LikenessView] = {}
    for row in session.exec(_light().where(Evidence.credit_id == credit_id)).all():
        for one in (*_the_same_file(session, row), *_much_alike(session, row)):
            found.setdefault(one.credit_id, one)
    return sorted(found.values(), key=lambda one: list(Likeness).index(one.likeness))[:SHOWN]


def _the_same_file(session: Session, of: Evidence) -> Iterable[LikenessView]:
    if of.file_mark is None:
        return
    same = _others(of).where(Evidence.file_mark == of.file_mark)
    for row in session.exec(same.limit(SHOWN)).all():  # the newest, of a hint
        yield _like(of, row, Likeness.FILE)


def _much_alike(session: Session, of: Evidence) -> Iterable[LikenessView]:
    look = _look(of)
    if not look:
        return
    near = sa.or_(col(Evidence.person_id) == of.person_id, col(Evidence.course_mark) == of.course_mark)
    for row in session.exec(_others(of).where(near).limit(MOST)).all():  # the newest, of a hint
        other = _look(row)
        likeness = likeness_of(look, other, same_person=row.person_id == of.person_id) if other else None
        if likeness:
            yield _like(of, row, likeness)


def _like(of: Evidence, row: Evidence, likeness: Likeness) -> LikenessView:
    return LikenessView(credit_id=row.credit_id or "", likeness=likeness, own=row.person_id == of.person_id)


def _others(of: Evidence) -> SelectOfScalar[Evidence]:
    elsewhere = col(Evidence.credit_id).is_not(None) & (col(Evidence.credit_id) != of.credit_id)
    return _light().where(elsewhere).order_by(col(Evidence.id).desc())


def _light() -> SelectOfScalar[Evidence]:
    """Papers without their content, which is megabytes."""
    content = (defer(getattr(Evidence, name)) for name in ("content", "sealed"))
    return select(Evidence).options(*content)


def _look(row: Evidence) -> str:
    """Empty where nobody can tell: of earlier versions, or of whoever was forgotten."""
    try:
        return keyring().unseal(row.person_id or "", context_of(row.id, "look"), row.look)
    except SealedShut:
        return ""


def _view(row: Evidence) -> EvidenceView:
    return EvidenceView(
        id=row.id,
        name=opened_name(row),
        content_type=row.content_type,
        size=row.size,
        pages=row.pages or 1,
        added_at=row.added_at,
    )


def _file(row: Evidence) -> EvidenceFile:
    content = row.content
    if row.sealed is not None:
        content = keyring().unseal_content(row.person_id or "", context_of(row.id), row.sealed)
    return EvidenceFile(name=opened_name(row), content=content or b"", content_type=row.content_type)
