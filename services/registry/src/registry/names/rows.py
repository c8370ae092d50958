from sqlmodel import Session, col, select

from registry.names.tables import AttestedName

CONTEXT = "attested name {id}"
"""What a former name is sealed as."""


def standing_name(session: Session, person_id: str) -> AttestedName | None:
    standing = select(AttestedName).where(AttestedName.person_id == person_id, col(AttestedName.ends_at).is_(None))
    return session.exec(standing).one_or_none()
