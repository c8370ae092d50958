"""Claiming hours, by JSON."""

from datetime import date
from typing import Annotated

from fastapi import Response
from pydantic import AfterValidator, Base64Bytes, BaseModel, ConfigDict, Field

from ce_tracker.credits import commands
from ce_tracker.credits.doors import UploadBytes, as_attachment
from ce_tracker.credits.models import Claim, CreditSummary, CreditView, EvidenceFile
from ce_tracker.credits.queries import credit_of, credits_of, evidence_of
from ce_tracker.offerings.words import Line, Paragraph, Reference
from shared.clock import now
from shared.identity import SignedIn
from shared.pages import Upload
from shared.web import Db, Id, api_router

router = api_router("credits")


def _told_or_offered(said: "Claimed") -> "Claimed":
    if said.offering_id is None and not (said.title and said.provider):
        raise ValueError("title and provider, or an offering")
    return said


class SentFile(BaseModel):
    """A PDF, PNG or JPEG; what it is, is found from its content."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1, max_length=200)
    content: Annotated[Base64Bytes, Field(max_length=8_000_000)]

    def file(self) -> EvidenceFile:
        upload = Upload.of(self.name, self.content)
        return EvidenceFile(name=upload.name, content=upload.content, content_type=upload.content_type)


class Claimed(BaseModel):
    """Either an approved offering, or what it was called and who gave it."""

    model_config = ConfigDict(extra="forbid")

    offering_id: Reference | None = None
    title: Line | None = Field(default=None, min_length=3, max_length=160)
    provider: Line | None = Field(default=None, min_length=2, max_length=120)
    taken_on: date
    minutes: int = Field(ge=1, le=2**31 - 1)
    ethics: bool = False

    def claim(self) -> Claim:
        return Claim(**self.model_dump(include=set(Claim.model_fields)))


class NewClaim(Claimed):
    evidence: SentFile


class Answer(Claimed):
    words: Paragraph | None = Field(default=None, max_length=2_000)
    evidence: SentFile | None = None


class Sent(BaseModel, frozen=True):
    id: str


@router.get("/credits")
async def list_credits(who: SignedIn, db: Db) -> list[CreditSummary]:
    """One's own, newest first."""
    return await db.read(credits_of, who.id)


@router.post("/credits", status_code=201)
async def claim_credit(
    said: Annotated[NewClaim, AfterValidator(_told_or_offered)], who: SignedIn, db: Db, at_most: UploadBytes
) -> Sent:
    """Claim hours with the evidence for them; an administrator looks at it."""
    claimed = await db.write(
        commands.claim, who.id, said.claim(), said.evidence.file(), name=who.name, at_most=at_most, now=now()
    )
    return Sent(id=claimed)


@router.get("/credits/{credit_id}")
async def read_credit(credit_id: Id, who: SignedIn, db: Db) -> CreditView:
    return await db.read(credit_of, credit_id, who.id)


@router.post("/credits/{credit_id}/answers", status_code=204)
async def answer_question(credit_id: Id, said: Answer, who: SignedIn, db: Db, at_most: UploadBytes) -> None:
    """Send a claim again with what was asked for."""
    evidence = said.evidence.file() if said.evidence else None
    await db.write(
        commands.answer, credit_id, who.id, said.claim(), evidence, words=said.words, at_most=at_most, now=now()
    )


@router.post("/credits/{credit_id}/withdrawal", status_code=204)
async def withdraw_credit(credit_id: Id, who: SignedIn, db: Db) -> None:
    await db.write(commands.withdraw, credit_id, who.id, now=now())


@router.get("/credits/{credit_id}/evidence/{evidence_id}", response_class=Response)
async def download_evidence(credit_id: Id, evidence_id: Id, who: SignedIn, db: Db) -> Response:
    """As an attachment; for its owner and for administrators."""
    reviewing = who.has("administrator")
    return as_attachment(await db.read(evidence_of, credit_id, evidence_id, who.id, reviewing=reviewing))
