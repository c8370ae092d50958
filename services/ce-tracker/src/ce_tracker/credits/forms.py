"""What people give on the pages to claim hours. The length is asked as hours and minutes."""

from datetime import date

from pydantic import BaseModel, Field

from ce_tracker.credits.models import Claim, EvidenceFile
from shared.pages import Upload


class Length(BaseModel):
    taken_on: date
    hours: int = Field(default=0, ge=0, le=40)
    minutes: int = Field(default=0, ge=0, le=59)

    @property
    def whole(self) -> int:
        """In minutes."""
        return self.hours * 60 + self.minutes


class OfferedForm(Length):
    """For an approved offering: its title and kind are known."""

    evidence: Upload

    def claim(self, offering_id: str) -> Claim:
        return Claim(offering_id=offering_id, taken_on=self.taken_on, minutes=self.whole)


class OtherForm(Length):
    title: str = Field(min_length=3, max_length=160)
    provider: str = Field(min_length=2, max_length=120)
    ethics: bool = False
    evidence: Upload

    def claim(self) -> Claim:
        return Claim(
            title=self.title,
            provider=self.provider,
            taken_on=self.taken_on,
            minutes=self.whole,
            ethics=self.ethics,
        )


class AnswerForm(Length):
    """Title, provider and kind are asked for only where they are the person's own words."""

    title: str | None = Field(default=None, min_length=3, max_length=160)
    provider: str | None = Field(default=None, min_length=2, max_length=120)
    ethics: bool = False
    words: str | None = Field(default=None, max_length=2_000)
    evidence: Upload | None = None

    def claim(self) -> Claim:
        return Claim(
            title=self.title,
            provider=self.provider,
            taken_on=self.taken_on,
            minutes=self.whole,
            ethics=self.ethics,
        )


def file_of(upload: Upload) -> EvidenceFile:
    return EvidenceFile(name=upload.name, content=upload.content, content_type=upload.content_type)
