"""The invented registrants sign the Code and choose how to be listed, on the days on which they did."""

from datetime import UTC, datetime, time

from sqlmodel import Session

from registry.certifications.commands import sign_code
from registry.certifications.inputs import SignCode
from registry.listings.commands import describe_listing
from registry.listings.inputs import DescribeListing
from registry.listings.rules import Choice
from shared.actor import Actor
from shared.code_of_ethics import code_of_ethics
from shared.demonstration import Cast, Step

CODE_VERSION = code_of_ethics().version


def sign_commitments(session: Session, cast: Cast, now: datetime) -> None:
    for person in (*cast.people, *cast.registrants):
        if person.committed_on is None:
            continue
        signed = datetime.combine(person.committed_on, time(15), UTC)
        what = SignCode(name=person.name, listing=Choice(person.listing), code_version=CODE_VERSION)
        sign_code(session, Actor(person.id), what, now=signed)
        describe_listing(session, Actor(person.id), DescribeListing(town=person.town or None, languages=("en",)))


STEPS: tuple[Step, ...] = (sign_commitments,)
