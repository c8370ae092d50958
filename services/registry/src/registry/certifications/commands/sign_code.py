from datetime import datetime

from sqlmodel import Session

from registry.certifications.commands.grant_certification import grant_certification
from registry.certifications.inputs import SignCode
from registry.conditions.commands import sign_commitment
from registry.listings.commands import begin_listing
from registry.name_requests.commands import ask_for_first_name
from shared.actor import Actor


def sign_code(session: Session, actor: Actor, what: SignCode, *, now: datetime) -> str | None:
    """Sign the Code, choose how to be listed, have the name looked at. The number, if this was the last condition."""
    sign_commitment(session, actor, what.name, what.code_version, now=now)
    begin_listing(session, actor, what, now=now)
    ask_for_first_name(session, actor, what.name, now=now)
    return grant_certification(session, actor.id, now=now)
