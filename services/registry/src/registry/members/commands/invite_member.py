import secrets
from datetime import datetime

from sqlmodel import Session

from registry.employers.queries import refuse_unless_lead
from registry.members.inputs import InviteMember
from registry.members.rows import hash_of
from registry.members.rules import CODE_ALPHABET, CODE_LENGTH, INVITED_FOR, code_as_written
from registry.members.tables import OrganizationInvitation
from shared.actor import Actor


def invite_member(session: Session, actor: Actor, organization_id: str, what: InviteMember, *, now: datetime) -> str:
    """Make a code with which one more person may act for the organization. The code, this once."""
    refuse_unless_lead(session, actor, organization_id)
    code = "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))
    row = OrganizationInvitation(
        code_hash=hash_of(code),
        organization_id=organization_id,
        owner=what.owner,
        invited_by=actor.id,
        until=now + INVITED_FOR,
    )
    session.add(row)
    return code_as_written(code)
