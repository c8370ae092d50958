"""Entries as resources of FHIR R4 (4.0.1): what anybody may see, in its words.

R4 knows no status of a qualification: the end of its period says it. What the public is told no date of has none here.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from registry.fhir.rules import Asked
from registry.statuses.rules.public_status import CERTIFIED, Kind
from registry.verification.queries import TAXONOMY
from registry.verification.views import PublicEntry

Resource = dict[str, Any]
BASE = "/registry/fhir/R4"
PARAMETERS = {"Practitioner": ("_id", "identifier", "name"), "PractitionerRole": ("practitioner", "identifier")}
_TYPES = {"name": "string", "practitioner": "reference"}
_PUBLISHED = date(2026, 12, 1)
_ISSUER = "Peerway, the registry of Certified Peer Specialists"


def system_of(address: str) -> str:
    """Of certificate numbers."""
    return f"{address}/registry/certificates"


def practitioner(entry: PublicEntry, address: str) -> Resource:
    """`active` is about the record, as FHIR has it."""
    resource: Resource = {
        "resourceType": "Practitioner",
        "id": entry.number,
        "identifier": _identifiers(entry, address),
        "active": True,
        "name": [{"use": "usual", "text": entry.name}],
    }
    if entry.languages:
        resource["communication"] = [{"coding": [_coding("urn:ietf:bcp:47", code)]} for code in entry.languages]
    period = _period(entry)
    if period:
        qualification = {
            "identifier": _identifiers(entry, address),
            "code": {"text": "Certified Peer Specialist"},
            "period": period,
            "issuer": {"display": _ISSUER},
        }
        resource["qualification"] = [qualification]
    return resource


def practitioner_role(entry: PublicEntry, address: str) -> Resource:
    """With a code only while the person is certified."""
    certified = entry.status.kind in CERTIFIED
    resource: Resource = {
        "resourceType": "PractitionerRole",
        "id": entry.number,
        "identifier": _identifiers(entry, address),
        "active": certified,
        "practitioner": {"reference": f"Practitioner/{entry.number}", "display": entry.name},
    }
    if certified:
        coding = _coding("http://nucc.org/provider-taxonomy", TAXONOMY) | {"display": "Peer Specialist"}
        resource["code"] = [{"coding": [coding]}]
    period = _period(entry)
    if period:
        resource["period"] = period
    return resource


MAKE = {"Practitioner": practitioner, "PractitionerRole": practitioner_role}


def bundle(
    kind: str, found: Sequence[PublicEntry], address: str, asked: Asked, *, position: str = "", cut: bool = False
) -> Resource:
    """What a search found. `cut`: more people bear such names, and more letters would tell them apart."""
    base, search = address + BASE, _search_in_body if asked.in_body else _search
    entries: list[Resource] = [
        {
            "fullUrl": f"{base}/{kind}/{entry.number}",
            "resource": MAKE[kind](entry, address),
            "search": {"mode": "match"},
        }
        for entry in found
    ]
    if cut:
        said = "More people have names that begin so. Send more letters, or both names."
        entries.append({"resource": outcome("information", "incomplete", said), "search": {"mode": "outcome"}})
    links = [{"relation": "self", "url": search(base, kind, asked, asked.position)}]
    if position:
        links.append({"relation": "next", "url": search(base, kind, asked, position)})
    made: Resource = {"resourceType": "Bundle", "type": "searchset", "link": links}
    if asked.name != "name":
        made["total"] = len(found)
    return made | ({"entry": entries} if entries else {})


def outcome(severity: str, code: str, sentence: str) -> Resource:
    issue = {"severity": severity, "code": code, "details": {"text": sentence}}
    return {"resourceType": "OperationOutcome", "issue": [issue]}


def capability_statement(address: str) -> Resource:
    """What can be asked here."""
    return {
        "resourceType": "CapabilityStatement",
        "status": "active",
        "date": _PUBLISHED.isoformat(),
        "kind": "instance",
        "software": {"name": "Peerway"},
        "implementation": {"description": _ISSUER, "url": address + BASE},
        "fhirVersion": "4.0.1",
        "format": ["json", "application/fhir+json"],
        "rest": [{"mode": "server", "security": _SECURITY, "resource": list(map(_offered, PARAMETERS))}],
    }


_SECURITY = {"description": "A verified health system sends a key of its own: Authorization: Bearer pwr_…"}


def _offered(kind: str) -> Resource:
    interactions = [{"code": "read"}, {"code": "search-type"}]
    parameters = [{"name": name, "type": _TYPES.get(name, "token")} for name in PARAMETERS[kind]]
    return {"type": kind, "interaction": interactions, "searchParam": parameters}


def _search(base: str, kind: str, asked: Asked, position: str) -> str:
    return f"{base}/{kind}?{urlencode({asked.name: asked.value} | _where(asked, position))}"


def _search_in_body(base: str, kind: str, asked: Asked, position: str) -> str:
    """Without what was searched: no address says it. The same body is sent to it again."""
    where = urlencode(_where(asked, position))
    return f"{base}/{kind}/_search{'?' if where else ''}{where}"


def _where(asked: Asked, position: str) -> dict[str, str]:
    counted = {"_count": str(asked.count)} if asked.count is not None else {}
    return counted | ({"page": position} if position else {})


def _identifiers(entry: PublicEntry, address: str) -> list[Resource]:
    return [{"system": system_of(address), "value": entry.number}]


def _period(entry: PublicEntry) -> Resource:
    """From the day of the certification to the last day that is promised, or to that of a decision."""
    ends = entry.status.since if entry.status.kind in (Kind.SUSPENDED, Kind.REVOKED) else entry.status.until
    days = {"start": entry.granted_on, "end": ends}
    return {name: day.isoformat() for name, day in days.items() if day is not None}


def _coding(system: str, code: str) -> Resource:
    return {"system": system, "code": code}
