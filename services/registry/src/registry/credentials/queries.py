"""What was given out, which keys signed it, whose bits are set; and what is to be said of a presented copy."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from registry.certifications.queries import certification_of, certifications
from registry.credentials.document import PLACES
from registry.credentials.rules import COUNTS_NO_MORE, PARTS, next_list
from registry.credentials.tables import IssuedCredential, IssuedPaper, StatusPlace
from registry.credentials.views import Comparison, Credential, Part, Presented
from registry.heads.queries import keys_for
from registry.heads.views import PublicKey
from registry.verification.queries import entry_by_number
from registry.verification.views import PublicEntry
from shared.refusals import NotFound, Refusal

PURPOSE = "registry-credentials"
_CERTIFIED = certifications().subquery()


def credential(session: Session, credential_id: str) -> Credential:
    row = session.get(IssuedCredential, credential_id)
    if row is None:
        raise NotFound
    return _view(row)


def signing_keys(session: Session) -> tuple[PublicKey, ...]:
    """Every key that ever signed credentials, the one that signs now last."""
    return keys_for(session, PURPOSE)


def list_to_fill(session: Session) -> int:
    """The number of the newest status list."""
    return next_list(session.exec(select(sa.func.count()).select_from(StatusPlace)).one(), PLACES)


def places_set(session: Session, number: int) -> frozenset[int]:
    """Of one status list: who is suspended, revoked or erased."""
    if number > list_to_fill(session):
        raise NotFound
    start = number * PLACES
    place = col(StatusPlace.place)
    of_list = sa.select(place).where(place >= start, place < start + PLACES)
    over = of_list.outerjoin(_CERTIFIED, _CERTIFIED.c.person_id == col(StatusPlace.person_id)).where(
        col(StatusPlace.person_id).is_(None) | _CERTIFIED.c.mark.in_(COUNTS_NO_MORE)
    )
    return frozenset(place - start for place in session.scalars(over))


def compare_copy(session: Session, copy: Presented, name: str, *, now: datetime) -> Comparison:
    """What we gave out, beside what is shown; and how the entry stands now, as far as anybody may know."""
    if copy.kind == "unreadable":
        return Comparison(verdict="unreadable")
    if copy.entry is not None:
        return _typed(copy.entry, name)
    said: dict[str, Any] = json.loads(copy.credential)
    row = _given_out(session, said)
    if row is None or row.body is None:
        return Comparison(verdict="unknown")
    paper = session.get(IssuedPaper, copy.digest) if copy.kind == "paper" else None
    parts = tuple(_parts(said, json.loads(row.body)))
    whole = copy.signature_holds and not parts and (copy.kind == "credential" or paper is not None)
    certified = certification_of(session, row.person_id)
    return Comparison(
        verdict="ours" if whole else "changed",
        issued_at=paper.issued_at if paper else None,
        number=row.number,
        name=row.name,
        valid_until=row.valid_until,
        suspended=certified is None or certified.mark in COUNTS_NO_MORE,
        entry=_entry(session, row.number, now),
        parts=parts,
    )


def _typed(entry: PublicEntry, name: str) -> Comparison:
    """A name is compared where its owner lists it, and nothing is said of any other."""
    parts: tuple[Part, ...] = ()
    if name and entry.name is not None and entry.name.casefold() != name.casefold():
        parts = (Part(what=PARTS["name"], presented=name, given_out=entry.name),)
    return Comparison(verdict="changed" if parts else "ours", number=entry.number, entry=entry, parts=parts)


def _given_out(session: Session, said: dict[str, Any]) -> IssuedCredential | None:
    """By its id; or by the number that it says, where somebody changed the id."""
    credential_id = str(said.get("id", "")).removeprefix("urn:uuid:")
    found = session.get(IssuedCredential, credential_id[:64])
    subject = said.get("credentialSubject")
    number = subject.get("licenseNumber") if isinstance(subject, dict) else None
    if found is not None or not isinstance(number, str):
        return found
    newest = select(IssuedCredential).where(IssuedCredential.number == number)
    return session.exec(newest.order_by(col(IssuedCredential.begun_at).desc()).limit(1)).first()  # the newest


def _parts(said: dict[str, Any], given_out: dict[str, Any]) -> Iterator[Part]:
    """Field by field, whatever the signature says."""
    shown, known = dict(_flat(said)), dict(_flat(given_out))
    for place in sorted(shown.keys() | known.keys()):
        if shown.get(place) != known.get(place):
            what = next((PARTS[name] for name in PARTS if name in place), PARTS["other"])
            yield Part(what=what, presented=shown.get(place, ""), given_out=known.get(place, ""))


def _flat(said: Any, place: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(said, dict):
        for name, value in said.items():
            yield from _flat(value, f"{place}.{name}")
    elif isinstance(said, list):
        for number, value in enumerate(said):
            yield from _flat(value, f"{place}.{number}")
    else:
        yield place, str(said)


def _entry(session: Session, number: str, now: datetime) -> PublicEntry | None:
    try:
        return entry_by_number(session, number, now=now)
    except Refusal:
        return None


def _view(row: IssuedCredential) -> Credential:
    return Credential(
        id=row.id,
        number=row.number,
        name=row.name,
        by_name=row.by_name,
        salt=row.salt,
        granted_on=row.granted_on,
        valid_until=row.valid_until,
        place=row.place,
        body=row.body,
    )


def people_signed_by(key_id: str) -> sa.Select[str]:
    """A statement for others to join: to whom a credential was given that this key signed."""
    return sa.select(col(IssuedCredential.person_id)).where(col(IssuedCredential.key_id) == key_id)
