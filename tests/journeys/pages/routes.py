"""All GET routes of the five applications that answer with a page."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module

from shared.services import SERVICES
from shared.web.policies import policies

NOT_PAGES = {
    "/.well-known/jwks.json",
    "/.well-known/security.txt",
    "/favicon.ico",
    "/robots.txt",
    "/asyncapi.json",
    "/health/live",
    "/health/ready",
    "/internal/authorise",
    "/metrics",
    "/curriculum/attendance-certificate.pdf",
    "/curriculum/modules/{number}/pictures/{name}",
    "/curriculum/library/course/attendance-paper.pdf",
    "/curriculum/library/course/pictures/{name}",
    "/ce-tracker/credits/{credit_id}/evidence/{evidence_id}",
    "/ce-tracker/credits/{credit_id}/evidence/{evidence_id}/pages/{number}",
    "/ce-tracker/claim/{draft_id}/evidence/{evidence_id}/pages/{number}",
    "/ce-tracker/training-log/papers/{paper_id}/paper.pdf",
    "/registry/certificates/{number}/qr.svg",
    "/exam/administration/analysis/{run_id}/figures.csv",
    "/exam/accommodations/pnp.xml",
    "/exam/appointments/{appointment_id}/calendar.ics",
    "/exam/desk/changes",
    "/exam/desk/sittings/{sitting_id}/prints/{shape}/{language}",
    "/exam/examiner/talks/{oral_id}/calendar.ics",
    "/exam/examiner/tasks/{task_id}/recordings/{recording_id}",
    "/registry/certificates/{number}/report.pdf",
    "/registry/oversight/affected/{ground}/table.csv",
    "/registry/fhir/R4/Practitioner",
    "/registry/fhir/R4/Practitioner/{number}",
    "/registry/fhir/R4/PractitionerRole",
    "/registry/fhir/R4/PractitionerRole/{number}",
    "/registry/fhir/R4/metadata",
    "/registry/fhir/R4/{rest:path}",
    "/registry/ledger/{year}/checkpoint",
    "/registry/mine/credential.json",
    "/registry/mine/card.pdf",
    "/registry/mine/certificate.pdf",
}
"""Documents for programs, drawings and papers."""


@cache
def page_routes() -> frozenset[str]:
    return frozenset(route for route in _all_gets() if "/api/" not in route and route not in NOT_PAGES)


def all_routes() -> frozenset[str]:
    return frozenset(_all_gets())


def _all_gets() -> Iterator[str]:
    for service in SERVICES.values():
        app = import_module(f"{service.package}.main").app
        yield from (path for method, path, _ in policies(app) if method == "GET")
