from dataclasses import dataclass
from datetime import date

from pydantic import BaseModel

from registry.conditions.views import Signature
from registry.statuses.rules.mark_certification import Mark
from shared.code_of_ethics import CodeOfEthics


class Commitment(BaseModel, frozen=True):
    """`code` is the wording to read and to sign; `signed` what stands already."""

    code: CodeOfEthics
    signed: Signature | None


class Signed(BaseModel, frozen=True):
    certificate_number: str | None


@dataclass(frozen=True)
class Renewed:
    person_id: str
    year: int
    valid_until: date
    rule_set: str


@dataclass(frozen=True)
class Certified:
    """A certification as it is kept, for other rooms: what it is worth today is computed from it."""

    person_id: str
    number: str
    granted_on: date
    valid_until: date
    rule_set: str
    mark: Mark
    marked_on: date | None
