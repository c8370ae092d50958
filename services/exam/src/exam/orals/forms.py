from datetime import date, datetime, time

from pydantic import BaseModel, Field

from shared.days import moment_of


class BookForm(BaseModel):
    slot: str = Field(max_length=64)
    name: str | None = Field(default=None, max_length=120)


class AskForm(BaseModel):
    words: str = Field(max_length=4_000)
    name: str | None = Field(default=None, max_length=120)


class OfferForm(BaseModel):
    day: date = Field(ge=date(2000, 1, 1), le=date(2200, 1, 1))
    time: time
    place: str = Field(max_length=120)
    first_examiner: str = Field(max_length=64)
    second_examiner: str = Field(max_length=64)
    request: str | None = Field(default=None, max_length=64)

    @property
    def starts_at(self) -> datetime:
        """Times of day are told and asked for in the agency's own time."""
        return moment_of(self.day, self.time)
