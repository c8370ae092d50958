"""The third condition and the choice how to be listed, in one step."""

from datetime import datetime

from sqlmodel import Session

from registry.certifications.commands.grant_certification import grant_if_all_stand
from registry.conditions.commands import sign_commitment
from registry.listings.commands import begin_listing
from registry.listings.rules import Choice


def sign_and_list(
    session: Session,
    person_id: str,
    *,
    name: str,
    code_version: str,
    choice: Choice,
    now: datetime,
) -> str | None:
    """The certificate's number, if this was the last condition."""
    sign_commitment(session, person_id, name, code_version, now)
    begin_listing(session, person_id, choice, name, now)
    session.flush()
    return grant_if_all_stand(session, person_id, now)
