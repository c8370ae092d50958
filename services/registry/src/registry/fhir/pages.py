"""Doors of FHIR R4. They are no pages, and no JSON of ours: what they take and answer is the standard's."""

from fastapi import Response

from registry.fhir.deps import ByHealthSystem, CurrentReader, FhirDoor, answered
from registry.fhir.resources import capability_statement
from registry.fhir.rules import refuse_unless_offered
from registry.heads.deps import Address
from shared.identity import Anyone
from shared.web import page_router

router = page_router("fhir", FhirDoor)


@router.get("/fhir/R4/metadata")
async def capabilities(who: Anyone, address: Address) -> Response:
    return answered(capability_statement(address))


@router.get("/fhir/R4/Practitioner")
async def search_practitioners(who: ByHealthSystem, reader: CurrentReader) -> Response:
    return answered(await reader.search("Practitioner"))


@router.post("/fhir/R4/Practitioner/_search")
async def search_practitioners_by_body(who: ByHealthSystem, reader: CurrentReader) -> Response:
    return answered(await reader.search("Practitioner"))


@router.get("/fhir/R4/Practitioner/{number}")
async def read_practitioner(who: ByHealthSystem, reader: CurrentReader, number: str) -> Response:
    return answered(await reader.read("Practitioner", number))


@router.get("/fhir/R4/PractitionerRole")
async def search_roles(who: ByHealthSystem, reader: CurrentReader) -> Response:
    return answered(await reader.search("PractitionerRole"))


@router.post("/fhir/R4/PractitionerRole/_search")
async def search_roles_by_body(who: ByHealthSystem, reader: CurrentReader) -> Response:
    return answered(await reader.search("PractitionerRole"))


@router.get("/fhir/R4/PractitionerRole/{number}")
async def read_role(who: ByHealthSystem, reader: CurrentReader, number: str) -> Response:
    return answered(await reader.read("PractitionerRole", number))


@router.api_route("/fhir/R4/{rest:path}", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
async def nothing_else(who: ByHealthSystem, rest: str) -> Response:
    refuse_unless_offered(rest)
    return answered({})
