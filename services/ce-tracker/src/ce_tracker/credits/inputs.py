"""What people send to claim hours. The pages ask for the length as hours and minutes."""

from datetime import date
from typing import Annotated

from pydantic import Base64Bytes, Field, model_validator

from ce_tracker.evidence.inputs import SentPaper
from shared.inputs import Id, Input, Line, Text, Whole

Title = Annotated[Line, Field(min_length=3, max_length=160)]
ProviderName = Annotated[Line, Field(min_length=2, max_length=120)]
Hours = Annotated[Whole, Field(ge=0, le=40)]
Minutes = Annotated[Whole, Field(ge=0, le=59)]


class SentFile(Input):
    """A PDF or a photo (JPEG, PNG, WEBP, HEIC); what it is, is found from its content."""

    name: str = Field(min_length=1, max_length=200)
    content: Annotated[Base64Bytes, Field(max_length=8_000_000)]


class Claimed(Input):
    """What a claim says. With an offering, its title, provider and kind are the offering's own."""

    offering_id: Id | None = None
    title: Title | None = None
    provider: ProviderName | None = None
    taken_on: date
    minutes: Whole = Field(ge=1, le=2**31 - 1)
    ethics: bool = False
    evidence: SentFile | SentPaper | None = None

    @property
    def length(self) -> int:
        """In minutes."""
        return self.minutes

    @property
    def file(self) -> SentPaper | None:
        match self.evidence:
            case SentFile(name=name, content=content):
                return SentPaper.of(name, content)
            case sent:
                return sent


class ClaimHours(Claimed):
    """Either an approved offering, or what it was called and who gave it."""

    evidence: SentFile

    @model_validator(mode="after")
    def _told_or_offered(self) -> "ClaimHours":
        if self.offering_id is None and not (self.title and self.provider):
            raise ValueError("title and provider, or an offering")
        return self


class AnswerQuestion(Claimed):
    """A claim keeps its offering, whatever is sent with the answer."""

    evidence: SentFile | None = None
    words: Text | None = Field(default=None, max_length=2_000)


class InHours(Claimed):
    """Length as pages ask for it. Fields stand as on the page, so that what is said about them comes in that order."""

    title: Title | None = None
    provider: ProviderName | None = None
    taken_on: date
    hours: Hours = 0
    minutes: Minutes = 0
    ethics: bool = False

    @property
    def length(self) -> int:
        return self.hours * 60 + self.minutes


class AnswerQuestionOnPage(InHours):
    evidence: SentPaper | None = None
    words: Text | None = Field(default=None, max_length=2_000)
