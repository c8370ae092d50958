"""Giving out credentials and papers, each remembered as it was given."""

import secrets
from datetime import datetime
from hashlib import sha256

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.credentials.document import PLACES
from registry.credentials.queries import PURPOSE, list_to_fill
from registry.credentials.rules import counts_until
from registry.credentials.tables import IssuedCredential, IssuedPaper, StatusPlace
from registry.heads.commands import publish_key
from registry.listings.queries import my_listing
from registry.listings.rules import Choice
from registry.verification.queries import certificate_to_print
from registry.years.queries import graces
from shared.actor import Actor
from shared.days import day_of
from shared.ids import new_id
from shared.signing import signer


def publish_signing_key(session: Session, *, now: datetime) -> None:
    """Publish the key that signs from now on, if it is not yet: a status list may be the first that is asked for."""
    publish_key(session, PURPOSE, signer(PURPOSE), now=now)


def begin_credential(session: Session, actor: Actor, *, now: datetime) -> str:
    """Begin what is to be signed, or find what was, while it says what is so; its id. Only for who is certified."""
    publish_signing_key(session, now=now)
    mine = certificate_to_print(session, actor, now=now)
    by_name = my_listing(session, actor).choice == Choice.NAME
    grace = graces(session, {actor.id: mine.valid_until.year}).get(actor.id)
    until = counts_until(mine.valid_until, grace.until if grace else None, day_of(now))
    said = (mine.number, mine.name, by_name, mine.granted_on, until)
    own = select(IssuedCredential).where(IssuedCredential.person_id == actor.id)
    newest = session.exec(own.order_by(col(IssuedCredential.begun_at).desc()).limit(1)).first()  # the newest alone
    if newest and said == (newest.number, newest.name, newest.by_name, newest.granted_on, newest.valid_until):
        return newest.id
    row = IssuedCredential(
        id=new_id(),
        person_id=actor.id,
        number=mine.number,
        name=mine.name,
        by_name=by_name,
        salt=secrets.token_hex(16),
        granted_on=mine.granted_on,
        valid_until=until,
        place=_place_of(session, actor.id),
        begun_at=now,
    )
    session.add(row)
    return row.id


def keep_credential(session: Session, credential_id: str, body: str, key_id: str) -> None:
    """Keep what was signed, and by which key; the first one stands, where two were made at once."""
    row = session.get_one(IssuedCredential, credential_id)
    if row.body is None:
        row.body, row.key_id = body, key_id


def keep_paper(session: Session, actor: Actor, paper: bytes, *, now: datetime) -> None:
    """Remember a paper that was printed, by its hash."""
    session.merge(IssuedPaper(digest=sha256(paper).hexdigest(), person_id=actor.id, issued_at=now))


def forget_credentials(session: Session, person_id: str) -> None:
    """Forget what was given to somebody. Their place in the status list stays, with nobody in it, and is set."""
    for table in (IssuedCredential, IssuedPaper):
        session.execute(sa.delete(table).where(col(table.person_id) == person_id))
    session.execute(sa.update(StatusPlace).where(col(StatusPlace.person_id) == person_id).values(person_id=None))


def _place_of(session: Session, person_id: str) -> int:
    known = session.exec(select(StatusPlace.place).where(StatusPlace.person_id == person_id)).one_or_none()
    if known is not None:
        return known
    start = list_to_fill(session) * PLACES
    while True:
        place = start + secrets.randbelow(PLACES)
        if session.get(StatusPlace, place) is None:
            session.add(StatusPlace(place=place, person_id=person_id))
            return place
