"""What anybody may read about a certification. Attendance and attempts are not in it."""

from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel

from registry.certifications.rules import Kind


class PublicStatus(BaseModel, frozen=True):
    """`sentence` is an English msgid with the dates as placeholders; the doors say it in the reader's language."""

    kind: Kind | Literal["not-a-certification"]
    sentence: str
    until: date | None = None
    since: date | None = None


class PublicEntry(BaseModel, frozen=True):
    """An entry as a stranger sees it. `name` only where its owner lists it; codes only while certified."""

    number: str
    name: str | None = None
    status: PublicStatus
    granted_on: date | None = None
    taxonomy: str | None = None
    service_code: str | None = None
    as_of: datetime


class MyCertificate(BaseModel, frozen=True):
    """What its owner sees: also unlisted, and with the days behind the sentence."""

    number: str
    name: str
    status: PublicStatus
    granted_on: date
    valid_until: date
    as_of: datetime
