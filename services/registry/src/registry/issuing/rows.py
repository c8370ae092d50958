from sqlmodel import Session, col, select

from registry.issuing.tables import IssuingStop


def open_stop(session: Session) -> IssuingStop | None:
    """The stop that holds now; None while certificates are issued."""
    return session.exec(select(IssuingStop).where(col(IssuingStop.resumed_at).is_(None)).limit(1)).first()
