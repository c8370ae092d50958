"""The invented registrants sign the Code, choose how to be listed and have their names confirmed, on their days."""

from datetime import UTC, datetime, time
from functools import cache

from sqlmodel import Session

from registry.certifications.commands import sign_code
from registry.certifications.inputs import SignCode
from registry.listings.commands import describe_listing
from registry.listings.inputs import DescribeListing
from registry.listings.rules import Choice
from registry.name_requests.commands import confirm_name
from registry.name_requests.queries import waiting_request_of
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


STEPS: tuple[Step, ...] = (sign_commitments,)
