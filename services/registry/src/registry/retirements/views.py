from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Retired:
    id: str
    person_id: str
    retired_at: datetime
    returned_at: datetime | None
