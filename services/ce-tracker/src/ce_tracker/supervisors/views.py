from datetime import date, datetime

from pydantic import BaseModel


class CertifiedView(BaseModel, frozen=True):
    """How a certification stands on a day, by what the registry told. `until`: its last day, or that of the grace."""

    as_of: date
    number: str | None
    until: date | None
    renewal_due: bool

    @property
    def certified(self) -> bool:
        return self.until is not None


class CertifiedDays(BaseModel, frozen=True):
    """On which of the days that were asked about somebody was certified, and under which number."""

    number: str | None
    days: frozenset[date]


class SupervisorView(BaseModel, frozen=True):
    """As the person sees them. `name` is None once it can be opened no more; `certified` is None for one outside."""

    id: str
    name: str | None
    outside: bool
    since: datetime
    ended_at: datetime | None
    certified: CertifiedView | None


class SuperviseeView(BaseModel, frozen=True):
    """As the supervisor sees them."""

    id: str
    name: str | None
    since: datetime


class OpenCodes(BaseModel, frozen=True):
    """Codes of one's own that nobody has used yet."""

    count: int
    until: datetime | None


class InvitationCode(BaseModel, frozen=True):
    """The code is shown this once."""

    code: str
