"""What anybody may read about a certification. Attendance and attempts are not in it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Self

from pydantic import BaseModel

from registry.certifications.views import Certified
from registry.listings.rules import Choice
from registry.specialties.views import Specialty
from registry.statuses.rules.mark_certification import Mark
from registry.statuses.rules.public_status import Kind
from shared import i18n

DECIDED = (Mark.SUSPENDED, Mark.REVOKED)


@dataclass(frozen=True)
class Entry:
    """A certification with how its owner is listed, as both are kept."""

    certified: Certified
    choice: Choice
    listed_name: str
    share_code: str | None
    town: str | None = None
    region: str | None = None
    languages: tuple[str, ...] = ()
    specialties: tuple[str, ...] = ()
    pronouns: str = ""
    origin: str | None = None

    @property
    def check_at(self) -> str | None:
        """Where whoever holds the paper can look: by number, else by the owner's link, else nowhere."""
        if self.choice != Choice.UNLISTED or self.certified.mark in DECIDED:
            return f"/registry/certificates/{self.certified.number}"
        return f"/registry/shared/{self.share_code}" if self.share_code else None


class PublicStatus(BaseModel, frozen=True):
    """How it stands, in one sentence that a person would say; the dates are in it."""

    kind: Kind | Literal["not-a-certification"]
    sentence: str
    until: date | None = None
    since: date | None = None

    def said_in(self, language: str) -> Self:
        """The msgid becomes the sentence, in the reader's language."""
        days = {"until": self.until, "since": self.since}
        return self.model_copy(update={"sentence": i18n.sentence(language, self.sentence, days, package="registry")})


class _WithStatus(BaseModel, frozen=True):
    status: PublicStatus

    def said_in(self, language: str) -> Self:
        return self.model_copy(update={"status": self.status.said_in(language)})


class PublicEntry(_WithStatus, frozen=True):
    """An entry as a stranger sees it.

    `name`, and what stands beside it, only where its owner lists it; codes only while certified.
    """

    number: str
    name: str | None = None
    town: str | None = None
    region: str | None = None
    languages: tuple[str, ...] = ()
    specialties: tuple[Specialty, ...] = ()
    granted_on: date | None = None
    origin: str | None = None
    """The other agency whose certificate was recognized here."""
    taxonomy: str | None = None
    service_code: str | None = None
    as_of: datetime

    def said_in(self, language: str) -> Self:
        said = super().said_in(language)
        named = tuple(one.model_copy(update={"title": one.called(language)}) for one in self.specialties)
        return said.model_copy(update={"specialties": named})


class MyCertificate(_WithStatus, frozen=True):
    """What its owner sees: also unlisted, and with the days behind the sentence.

    `name` is the confirmed one, else the one that waits. `check_at` is where others can see it, if its owner lets them;
    `fresh` in the first days.
    """

    number: str
    name: str
    name_confirmed: bool
    pronouns: str
    granted_on: date
    valid_until: date
    certified: bool
    fresh: bool
    check_at: str | None
    as_of: datetime
