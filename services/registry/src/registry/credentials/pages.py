"""The paper and the credential to download; comparing a copy that somebody was shown."""

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from registry.allowance.deps import CurrentAllowance
from registry.credentials import queries
from registry.credentials.deps import Address
from registry.credentials.giving import credential_of, paper_of, presented
from registry.credentials.inputs import CompareCopy
from registry.verification.certificate import CARD, TEMPLATE
from shared import clock
from shared.identity import Anyone, SignedIn
from shared.pages import Form, page
from shared.web import Db, UnlistedDoor, page_router

router = page_router("credentials", UnlistedDoor)
COMPARE = "credentials/compare.html"


@router.get("/mine/certificate.pdf")
async def certificate_to_print(request: Request, who: SignedIn, db: Db) -> Response:
    number, paper = await paper_of(request, db, who, TEMPLATE, now=clock.now())
    return Response(paper, media_type="application/pdf", headers=_attached(f"certificate-{number}.pdf"))


@router.get("/mine/card.pdf")
async def card_to_print(request: Request, who: SignedIn, db: Db) -> Response:
    number, card = await paper_of(request, db, who, CARD, now=clock.now())
    return Response(card, media_type="application/pdf", headers=_attached(f"card-{number}.pdf"))


@router.get("/mine/credential.json")
async def credential(who: SignedIn, db: Db, address: Address) -> Response:
    signed = await credential_of(db, who, address, now=clock.now())
    return Response(signed, media_type="application/vc+ld+json", headers=_attached("credential.json"))


@router.get("/check")
async def check(request: Request, who: Anyone) -> HTMLResponse:
    return page(request, who, COMPARE, found=None)


@router.post("/check")
async def compare_copy(
    request: Request, who: Anyone, db: Db, address: Address, body: Form[CompareCopy], allowance: CurrentAllowance
) -> HTMLResponse:
    copy = await presented(db, body, allowance, address)
    found = await db.read(queries.compare_copy, copy, body.name or "", now=clock.now())
    return page(request, who, COMPARE, found=found)


def _attached(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}
