"""Credentials for programs: the issuer with its keys, the status lists, one's own credential."""

from typing import Any

from fastapi import Response

from registry.credentials import queries
from registry.credentials.deps import Address, ListNumber
from registry.credentials.document import controller_document
from registry.credentials.giving import credential_of, status_list
from shared import clock
from shared.identity import Anyone, SignedIn
from shared.web import Db, api_router

router = api_router("credentials")
SIGNED = "application/vc+ld+json"
ANSWERS: dict[int | str, dict[str, Any]] = {200: {"content": {SIGNED: {"schema": {"type": "object"}}}}}


@router.get("/issuer")
async def signing_keys(who: Anyone, db: Db, address: Address) -> dict[str, Any]:
    """The issuer of all credentials as a controlled identifier document, with every key that ever signed."""
    keys = await db.read(queries.signing_keys)
    return controller_document(keys, address)


@router.get("/credentials/status/{number}", response_class=Response, responses=ANSWERS)
async def places_set(who: Anyone, db: Db, address: Address, number: ListNumber) -> Response:
    """A Bitstring Status List as a signed credential: a bit is set for what counts no more."""
    return Response(await status_list(db, number, address, now=clock.now()), media_type=SIGNED)


@router.get("/mine/credential", response_class=Response, responses=ANSWERS)
async def credential(who: SignedIn, db: Db, address: Address) -> Response:
    """My own credential, signed: an Open Badge 3.0 for any wallet or verifier."""
    return Response(await credential_of(db, who, address, now=clock.now()), media_type=SIGNED)
