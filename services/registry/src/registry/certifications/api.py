"""A person's own certification: signing the Code and choosing how to be listed."""

from pydantic import BaseModel, ConfigDict, Field

from registry.certifications.commands import sign_and_list
from registry.listings.rules import Choice
from shared.clock import now
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("certifications")


class Signature(BaseModel):
    """The name as it should stand on the certificate, the wording that was read, and how to be listed."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1, max_length=100)
    code_version: str = Field(min_length=1, max_length=40)
    listing: Choice


class Signed(BaseModel, frozen=True):
    certificate_number: str | None


@router.post("/commitment", status_code=201)
async def sign_the_code(signature: Signature, who: SignedIn, db: Db) -> Signed:
    """The third condition. The number is there at once if the other two stand."""
    number = await db.write(
        sign_and_list,
        who.id,
        name=signature.name,
        code_version=signature.code_version,
        choice=signature.listing,
        now=now(),
    )
    return Signed(certificate_number=number)
