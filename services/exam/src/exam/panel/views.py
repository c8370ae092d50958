"""What is seen of the panel."""

from datetime import datetime

from pydantic import BaseModel


class Member(BaseModel, frozen=True):
    person_id: str
    name: str
    says_cps: bool
    is_cps: bool
    joined_at: datetime
    confirmed_at: datetime | None
    left_at: datetime | None
