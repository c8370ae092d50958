from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from pydantic import BaseModel

from registry.verification.views import PublicEntry


@dataclass(frozen=True)
class Credential:
    """`body`: signed, as it was given out; None until it is. `place`: in the status lists, all of them in a row."""

    id: str
    number: str
    name: str
    by_name: bool
    salt: str
    granted_on: date
    valid_until: date
    place: int
    body: str | None


@dataclass(frozen=True)
class Presented:
    """A copy that somebody shows: what kind it is, and what was made out about it without asking the books."""

    kind: Literal["paper", "credential", "unreadable", "typed"]
    digest: str = ""
    credential: str = ""
    signature_holds: bool = False
    entry: PublicEntry | None = None
    """Where a number was typed: what stands under it."""


class Part(BaseModel, frozen=True):
    """One thing that a copy says, beside what we gave out. `what` is a msgid."""

    what: str
    presented: str
    given_out: str


class Comparison(BaseModel, frozen=True):
    """What is to be said of a copy. `verdict`: whether it is ours, changed, or not known here.

    `issued_at`: when we gave out exactly this paper; `suspended`: whether it counts no more.
    """

    verdict: Literal["ours", "changed", "unknown", "unreadable"]
    issued_at: datetime | None = None
    number: str = ""
    name: str = ""
    valid_until: date | None = None
    suspended: bool = False
    entry: PublicEntry | None = None
    parts: tuple[Part, ...] = ()
