"""Giving out: a credential signed when it is first asked for, a paper with the credential in it, the status list."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from fastapi import Request

from registry.allowance.deps import Allowance
from registry.credentials import apart, commands, queries
from registry.credentials.base58 import multikey
from registry.credentials.document import credential_document, method_of, moment, status_document
from registry.credentials.inputs import CompareCopy
from registry.credentials.views import Presented
from registry.verification.certificate import certificate_pdf
from registry.verification.deps import Look
from registry.verification.queries import certificate_to_print
from shared.database import Database
from shared.identity import Identity

KEPT_FOR = timedelta(hours=1)
"""How long a signed status list is given again, while nothing in it changes."""
_LISTS: dict[tuple[str, int], tuple[frozenset[int], datetime, str]] = {}


async def credential_of(db: Database, who: Identity, address: str, *, now: datetime) -> str:
    """Somebody's own, as it was first given out, or signed now."""
    credential_id = await db.write(commands.begin_credential, who.actor, now=now)
    one = await db.read(queries.credential, credential_id)
    if one.body is not None:
        return one.body
    key = (await db.read(queries.signing_keys))[-1]
    signed = await apart.sign(credential_document(one, address), key.id, method_of(address, key.id), moment(now))
    await db.write(commands.keep_credential, credential_id, json.dumps(signed, ensure_ascii=False, indent=1), key.id)
    return (await db.read(queries.credential, credential_id)).body or ""


async def paper_of(
    request: Request, db: Database, who: Identity, template: Path, *, now: datetime
) -> tuple[str, bytes]:
    """Somebody's certificate or card as PDF with their credential in it, remembered as it is; and its number."""
    mine = await db.read(certificate_to_print, who.actor, now=now)
    address: str = request.app.state.settings.address
    credential = await credential_of(db, who, address, now=now)
    paper = await certificate_pdf(request, who, mine, credential, template)
    await db.write(commands.keep_paper, who.actor, paper, now=now)
    return mine.number, paper


async def status_list(db: Database, number: int, address: str, *, now: datetime) -> str:
    """Made from how everybody stands when it is asked for; signed anew where that has changed, or after an hour."""
    places = await db.read(queries.places_set, number)
    known = _LISTS.get((db.url, number))
    if known and known[0] == places and timedelta() <= now - known[1] < KEPT_FOR:
        return known[2]
    await db.write(commands.publish_signing_key, now=now)
    key = (await db.read(queries.signing_keys))[-1]
    document = status_document(number, places, address, now)
    signed = json.dumps(await apart.sign(document, key.id, method_of(address, key.id), moment(now)))
    _LISTS[db.url, number] = (places, now, signed)
    return signed


async def presented(db: Database, what: CompareCopy, allowance: Allowance, address: str) -> Presented:
    """What can be made out about a copy; a number that was typed counts as any look for one does."""
    upload = what.file
    if upload is None:
        return Presented("typed", entry=await Look(db, allowance, what.number or "").entry_by_number())
    is_paper = upload.content_type == "application/pdf"
    found = await apart.enclosed_in(upload.content) if is_paper else upload.content
    said = _read(found)
    if said is None:
        return Presented("unreadable")
    keys = {method_of(address, one.id): multikey(one.public) for one in await db.read(queries.signing_keys)}
    said_by = Presented("paper" if is_paper else "credential", upload.digest, json.dumps(said))
    return replace(said_by, signature_holds=await apart.check(said, keys))


def _read(found: bytes) -> Mapping[str, Any] | None:
    try:
        said = json.loads(found)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None
