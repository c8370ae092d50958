"""Who may ask as a health system, what they are shown in a day, and how a refusal reads in FHIR."""

import logging
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Annotated, Any

from fastapi import Depends, Request, Response
from fastapi.responses import JSONResponse

from registry.allowance.counter import counter_of
from registry.allowance.deps import Allowance
from registry.certifications.numbers import as_written
from registry.employers.rules import Kind
from registry.fhir import queries
from registry.fhir.resources import BASE, MAKE, PARAMETERS, Resource, bundle, outcome, system_of
from registry.fhir.rules import (
    Asked,
    OnlyHealthSystems,
    asked_of,
    issue_of,
    number_in,
    number_referred_to,
    refuse_unless_form,
    refuse_unless_json,
)
from registry.index.queries.find import PAGE
from registry.index.rules.asked import asked as words_asked
from registry.programs.deps import ProgramPolicy, program_of
from registry.search.inputs import LookFor
from registry.search.queries import registrants_named
from registry.verification.views import PublicEntry
from shared import clock
from shared.database import Database
from shared.i18n import sentence
from shared.identity import Identity
from shared.pages.bodies import read_form
from shared.refusals import Invalid, NotFound, Refusal, Unauthenticated, Unforeseen
from shared.settings import Settings
from shared.statuses import status_of
from shared.web import UnlistedDoor
from shared.web.problems import NO_STORE

log = logging.getLogger(__name__)
MEDIA_TYPE = "application/fhir+json"
LONGEST_NAME = 200


def answered(resource: Resource, status: int = 200) -> JSONResponse:
    return JSONResponse(resource, status, media_type=MEDIA_TYPE)


class FhirDoor(UnlistedDoor):
    """Every refusal is an OperationOutcome."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handle = super().get_route_handler()

        async def answer(request: Request) -> Response:
            try:
                return await handle(request)
            except Refusal as refusal:
                return _refused(request, refusal)
            except Exception as error:
                log.error("unforeseen %s", type(error).__name__, exc_info=error)
                return _refused(request, Unforeseen())

        return answer


def _refused(request: Request, refusal: Refusal) -> Response:
    said = sentence("en", refusal.sentence, refusal.values, package=request.app.state.templates.package)
    status = 400 if isinstance(refusal, Invalid) else status_of(refusal)
    response = answered(outcome("error", issue_of(refusal), said), status)
    response.headers.update(NO_STORE)
    if isinstance(refusal, Unauthenticated):
        response.headers["WWW-Authenticate"] = "Bearer"
    if hasattr(refusal, "seconds"):
        response.headers["Retry-After"] = str(refusal.seconds)
    return response


class HealthSystemPolicy(ProgramPolicy):
    """A program of a verified health system."""

    async def __call__(self, request: Request) -> Identity:
        if (await program_of(request)).kind != Kind.HEALTH_SYSTEM:
            raise OnlyHealthSystems
        return await super().__call__(request)

    def __repr__(self) -> str:
        return "a health system's key"


ByHealthSystem = Annotated[Identity, Depends(HealthSystemPolicy())]


class Reader:
    """Reads and searches within the allowance of the organization, whoever of it asks."""

    def __init__(self, request: Request, allowance: Allowance, body: Sequence[tuple[str, str]] | None) -> None:
        settings: Settings = request.app.state.settings
        self._database: Database = request.app.state.database
        self._allowance, self._address = allowance, settings.address
        self._parameters = [*request.query_params.multi_items(), *(body or ())]
        self._in_body = body is not None

    async def read(self, kind: str, number: str) -> Resource:
        """One resource by its id, which is the number."""
        refuse_unless_json(self._parameters)
        return MAKE[kind](await self._numbered(number), self._address)

    async def search(self, kind: str) -> Resource:
        asked = replace(asked_of(self._parameters, PARAMETERS[kind]), in_body=self._in_body)
        if asked.name == "name":
            return await self._named(kind, asked)
        number = self._number(asked)
        try:
            found = [] if number is None else [await self._numbered(number)]
        except (NotFound, Invalid):  # a search that finds nothing is no error
            found = []
        return bundle(kind, found, self._address, asked)

    def _number(self, asked: Asked) -> str | None:
        if asked.name == "identifier":
            return number_in(asked.value, system_of(self._address))
        return number_referred_to(asked.value, self._address + BASE)

    async def _numbered(self, number: str) -> PublicEntry:
        self._allowance.refuse_if_numbers_used_up()
        try:
            return await self._database.read(queries.listed_entry, number, now=clock.now())
        except (NotFound, Invalid):
            self._allowance.note_unknown(as_written(number))
            raise NotFound from None

    async def _named(self, kind: str, asked: Asked) -> Resource:
        what = LookFor(name=asked.value[:LONGEST_NAME], position=asked.position)
        mode = self._allowance.refuse_unless_left(whole=words_asked(what.name).may_be_whole)
        most = min(asked.count or PAGE, PAGE)
        found = await self._database.read(registrants_named, what, mode, most=most, now=clock.now())
        found = found.first(self._allowance.show([entry.number for entry in found.registrants], mode))
        return bundle(kind, found.registrants, self._address, asked, position=found.position, cut=found.cut)


async def _reader(request: Request) -> Reader:
    settings: Settings = request.app.state.settings
    counter = counter_of(request.app.state.database, settings.var / "secrets")
    await counter.ready(clock.real_now())
    program = await program_of(request)
    asker = counter.asker(Identity(person_id=f"organization {program.organization_id}"))
    body = await _form_of(request) if request.method == "POST" else None
    return Reader(request, Allowance(counter, asker, counted=settings.rate_limits), body)


async def _form_of(request: Request) -> list[tuple[str, str]]:
    refuse_unless_form(request.headers.get("content-type", ""))
    async with read_form(request) as sent:
        return [(name, str(value)) for name, value in sent.fields.multi_items()]


CurrentReader = Annotated[Reader, Depends(_reader)]
