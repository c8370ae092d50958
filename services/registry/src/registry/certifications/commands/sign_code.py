from datetime import datetime

from sqlmodel import Session

from registry.certifications.commands.grant_certification import grant_certification
from registry.certifications.inputs import SignCode
from registry.conditions.commands import sign_commitment
from registry.listings.commands import begin_listing
from shared.actor import Actor


def sign_code(session: Session, actor: Actor, what: SignCode, *, now: datetime) -> str | None:
    """Sign the Code and choose how to be listed. The certificate's number, if this was the last condition."""
    sign_commitment(session, actor, what.name, what.code_version, now=now)
    begin_listing(session, actor, what, now=now)
    session.flush()
    return grant_certification(session, actor.id, now=now)
