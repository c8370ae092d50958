from datetime import date

from pydantic import BaseModel

from registry.affected.rules import Ground
from registry.statuses.rules.public_status import Kind
from shared.paging import Page


class AffectedOne(BaseModel, frozen=True):
    """`name` is the one that was confirmed; empty before that. `kind`: how the entry stands today."""

    person_id: str
    number: str
    name: str
    granted_on: date
    valid_until: date
    kind: Kind


class Affected(BaseModel, frozen=True):
    """`count`: None above as many as are counted. `asked`: there was something to look for."""

    ground: Ground
    asked: bool
    count: int | None
    page: Page[AffectedOne]
    choices: tuple[str, ...]
    """What there is to name, where the books know all of it."""
