"""What is seen of who may sit."""

from datetime import date

from pydantic import BaseModel


class CandidacyView(BaseModel, frozen=True):
    person_id: str
    opened_on: date
    name: str | None
