"""The invented registrants sign the Code and choose how to be listed, on their days; an employer is verified."""

from datetime import UTC, datetime, time
from functools import cache

from sqlmodel import Session

from registry.certifications.commands import sign_code
from registry.certifications.inputs import SignCode
from registry.certifications.queries import certification_of
from registry.employers.commands import ask_for_organization, verify_organization
from registry.employers.inputs import AskForOrganization
from registry.employers.rules import Kind
from registry.listings.commands import describe_listing
from registry.listings.inputs import DescribeListing
from registry.listings.rules import Choice
from registry.name_requests.commands import confirm_name
from registry.name_requests.queries import waiting_request_of
from registry.watching.commands import answer_watch, ask_to_watch
from registry.watching.inputs import AskToWatch
from shared.actor import Actor
from shared.code_of_ethics import code_of_ethics
from shared.demonstration import Cast, Step
from shared.settings import Settings
from shared.vault import Keyring

CODE_VERSION = code_of_ethics().version


@cache
def _keys() -> Keyring:
    return Keyring.of(Settings(), "registry")


def sign_commitments(session: Session, cast: Cast, now: datetime) -> None:
    administrator = next(person.actor for person in cast.people if "administrator" in person.roles)
    for person in (*cast.people, *cast.registrants):
        if person.committed_on is None:
            continue
        signed = datetime.combine(person.committed_on, time(15), UTC)
        what = SignCode(name=person.name, listing=Choice(person.listing), code_version=CODE_VERSION)
        sign_code(session, Actor(person.id), what, now=signed)
        describe_listing(session, Actor(person.id), DescribeListing(town=person.town or None, languages=("en",)))
        confirm_name(session, administrator, _keys(), waiting_request_of(session, person.id), now=signed)


def verify_employer(session: Session, cast: Cast, now: datetime) -> None:
    """A health system, which one person lets hear of changes; another has not answered yet."""
    administrator = cast.having("administrator")[0].actor
    employer = cast.having("employer")[0]
    what = AskForOrganization(
        organization="Harborlight Health",
        kind=Kind.HEALTH_SYSTEM,
        reached_at="harborlight.example",
        name=employer.name,
        words="I lead the peer team there.",
    )
    organization = ask_for_organization(session, employer.actor, what, now=now)
    verify_organization(session, administrator, organization, now=now)
    listed = [person for person in cast.at("certified", "in-grace") if person.listing != "unlisted"]
    for person, answers in zip(listed, (True, False), strict=False):
        certified = certification_of(session, person.id)
        if certified is None:
            continue
        asked = AskToWatch(number=certified.number, name=person.name)
        watch = ask_to_watch(session, employer.actor, organization, asked, now=now)
        if answers:
            answer_watch(session, person.actor, watch, "give", now=now)


STEPS: tuple[Step, ...] = (sign_commitments, verify_employer)
