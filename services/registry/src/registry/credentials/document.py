"""What a credential says, as Open Badges 3.0 on Verifiable Credentials 2.0; the issuer's keys; the status list."""

import gzip
from base64 import urlsafe_b64encode
from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from typing import Any

from registry.credentials.base58 import multikey
from registry.credentials.views import Credential
from registry.heads.views import PublicKey
from shared.days import start_of

Document = dict[str, Any]
CREDENTIALS = "https://www.w3.org/ns/credentials/v2"
BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
MULTIKEY = "https://w3id.org/security/multikey/v1"
PLACES = 131_072
"""Of a status list: the least that the standard allows, so that nobody is told by their place."""
LISTED_FOR = timedelta(hours=24)
"""How long a status list may be kept by who reads it."""


def issuer_of(address: str) -> str:
    return f"{address}/registry/api/v1/issuer"


def method_of(address: str, key_id: str) -> str:
    return f"{issuer_of(address)}#{key_id}"


def list_of(address: str, number: int) -> str:
    return f"{address}/registry/api/v1/credentials/status/{number}"


def credential_document(one: Credential, address: str) -> Document:
    """Without its proof. The name stands in it where its owner is listed by name, else as a hash of it and a salt."""
    hashed = "" if one.by_name else f"sha256${sha256((one.name + one.salt).encode()).hexdigest()}"
    identity = {"type": "IdentityObject", "identityType": "name", "hashed": not one.by_name}
    identity |= {"identityHash": hashed, "salt": one.salt} if hashed else {"identityHash": one.name}
    number, place = divmod(one.place, PLACES)
    return {
        "@context": [CREDENTIALS, BADGES],
        "id": f"urn:uuid:{one.id}",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": issuer_of(address), "type": ["Profile"], "name": "Peerway", "url": f"{address}/registry"},
        "name": "Certified Peer Specialist",
        "validFrom": _start(one.granted_on),
        "validUntil": _start(one.valid_until + timedelta(days=1)),
        "credentialSubject": {
            "type": ["AchievementSubject"],
            "identifier": [identity],
            "licenseNumber": one.number,
            "achievement": _achievement(address),
        },
        "credentialStatus": {
            "id": f"{list_of(address, number)}#{place}",
            "type": "BitstringStatusListEntry",
            "statusPurpose": "suspension",
            "statusListIndex": str(place),
            "statusListCredential": list_of(address, number),
        },
    }


def _achievement(address: str) -> Document:
    return {
        "id": f"{address}/registry#certified-peer-specialist",
        "type": ["Achievement"],
        "achievementType": "Certification",
        "name": "Certified Peer Specialist",
        "description": "Uses lived experience to help others drive their own life and recovery.",
        "criteria": {
            "narrative": "Completed the training, passed the examination and committed to the Code of Ethics."
        },
    }


def controller_document(keys: Sequence[PublicKey], address: str) -> Document:
    """The issuer, with every key that ever signed here: what was signed before a new key is still checked."""
    issuer = issuer_of(address)
    methods = [
        {"id": method_of(address, key.id), "type": "Multikey", "controller": issuer}
        | {"publicKeyMultibase": multikey(key.public)}
        for key in keys
    ]
    return {
        "@context": ["https://www.w3.org/ns/did/v1", MULTIKEY],
        "id": issuer,
        "verificationMethod": methods,
        "assertionMethod": [method["id"] for method in methods],
    }


def status_document(number: int, places: Collection[int], address: str, now: datetime) -> Document:
    """A Bitstring Status List, without its proof: a bit is set for whoever is suspended, revoked or erased."""
    return {
        "@context": [CREDENTIALS],
        "id": list_of(address, number),
        "type": ["VerifiableCredential", "BitstringStatusListCredential"],
        "issuer": issuer_of(address),
        "validFrom": moment(now),
        "validUntil": moment(now + LISTED_FOR),
        "credentialSubject": {
            "id": f"{list_of(address, number)}#list",
            "type": "BitstringStatusList",
            "statusPurpose": "suspension",
            "encodedList": encoded_list(places),
        },
    }


def encoded_list(places: Collection[int]) -> str:
    """Bit 0 is the leftmost; gzip; multibase of base64url without padding."""
    bits = bytearray(PLACES // 8)
    for place in places:
        bits[place // 8] |= 0x80 >> place % 8
    return "u" + urlsafe_b64encode(gzip.compress(bytes(bits), mtime=0)).decode().rstrip("=")


def moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _start(day: date) -> str:
    return moment(start_of(day))
