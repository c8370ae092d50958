"""A person's own certification: signing the Code, choosing how to be listed, retiring and coming back."""

from pydantic import BaseModel, ConfigDict, Field

from registry.certifications.commands.retire import come_back, retire
from registry.certifications.commands.sign_and_list import sign_and_list
from registry.conditions.queries import Signature, my_commitment
from registry.listings.models import OwnName
from registry.listings.rules import Choice
from shared.clock import now
from shared.code_of_ethics import CodeOfEthics, code_of_ethics
from shared.identity import SignedIn
from shared.web import Db, api_router

router = api_router("certifications")


class Signing(BaseModel):
    """The name as it should stand on the certificate, the wording that was read, and how to be listed."""

    model_config = ConfigDict(extra="forbid")

    name: OwnName
    code_version: str = Field(min_length=1, max_length=40)
    listing: Choice


class Signed(BaseModel, frozen=True):
    certificate_number: str | None


class Commitment(BaseModel, frozen=True):
    """`code` is the wording to read and to sign; `signed` what stands already."""

    code: CodeOfEthics
    signed: Signature | None


@router.get("/commitment")
async def read_my_commitment(who: SignedIn, db: Db) -> Commitment:
    """The Code of Ethics in my language, and whether I have signed it."""
    return Commitment(code=code_of_ethics(who.language), signed=await db.read(my_commitment, who.id))


@router.post("/commitment", status_code=201)
async def sign_the_code(signing: Signing, who: SignedIn, db: Db) -> Signed:
    """The third condition. The number is there at once if the other two stand."""
    number = await db.write(
        sign_and_list,
        who.id,
        name=signing.name,
        code_version=signing.code_version,
        choice=signing.listing,
        now=now(),
    )
    return Signed(certificate_number=number)


@router.put("/mine/retirement", status_code=204)
async def retire_myself(who: SignedIn, db: Db) -> None:
    """From now on the registry shows me as retired."""
    await db.write(retire, who.id, now())


@router.delete("/mine/retirement", status_code=204)
async def come_back_myself(who: SignedIn, db: Db) -> None:
    """From now on my entry says again what its dates say."""
    await db.write(come_back, who.id, now())
