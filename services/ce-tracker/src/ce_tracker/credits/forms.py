"""What people give on the pages to claim hours. The length is asked as hours and minutes."""

from datetime import date

from pydantic import BaseModel, Field

from ce_tracker.credits.models import Claim, EvidenceFile
from ce_tracker.offerings.words import Line, Paragraph
from shared.pages import Upload


class OfferedForm(BaseModel):
    """For an approved offering: its title and kind are known."""

    taken_on: date
    hours: int = Field(default=0, ge=0, le=40)
    minutes: int = Field(default=0, ge=0, le=59)
    evidence: Upload

    def claim(self, offering_id: str) -> Claim:
        return Claim(offering_id=offering_id, taken_on=self.taken_on, minutes=_whole(self.hours, self.minutes))


class OtherForm(BaseModel):
    """The fields stand as on the page, so that what is to be said about them comes in that order."""

    title: Line = Field(min_length=3, max_length=160)
    provider: Line = Field(min_length=2, max_length=120)
    taken_on: date
    hours: int = Field(default=0, ge=0, le=40)
    minutes: int = Field(default=0, ge=0, le=59)
    ethics: bool = False
    evidence: Upload

    def claim(self) -> Claim:
        return Claim(
            title=self.title,
            provider=self.provider,
            taken_on=self.taken_on,
            minutes=_whole(self.hours, self.minutes),
            ethics=self.ethics,
        )


class AnswerForm(BaseModel):
    """Title, provider and kind are asked for only where they are the person's own words."""

    title: Line | None = Field(default=None, min_length=3, max_length=160)
    provider: Line | None = Field(default=None, min_length=2, max_length=120)
    taken_on: date
    hours: int = Field(default=0, ge=0, le=40)
    minutes: int = Field(default=0, ge=0, le=59)
    ethics: bool = False
    evidence: Upload | None = None
    words: Paragraph | None = Field(default=None, max_length=2_000)

    def claim(self) -> Claim:
        return Claim(
            title=self.title,
            provider=self.provider,
            taken_on=self.taken_on,
            minutes=_whole(self.hours, self.minutes),
            ethics=self.ethics,
        )


def _whole(hours: int, minutes: int) -> int:
    return hours * 60 + minutes


def file_of(upload: Upload) -> EvidenceFile:
    return EvidenceFile(name=upload.name, content=upload.content, content_type=upload.content_type)
