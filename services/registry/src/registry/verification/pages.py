"""The page of a certificate: for anybody who holds its number, or a link that its owner gave."""

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from registry.verification.certificate import certificate_pdf, qr_svg
from registry.verification.fresh import never_kept
from registry.verification.models import Number
from registry.verification.queries import certificate_to_print, entry_by_link, entry_by_number
from shared.clock import now
from shared.identity import Anyone, SignedIn
from shared.pages import page
from shared.web import Db, Id, page_router

router = page_router("verification")
TEMPLATE = "verification/certificate.html"


@router.get("/certificates/{number}")
async def show_certificate(request: Request, number: Number, who: Anyone, db: Db) -> HTMLResponse:
    entry = await db.read(entry_by_number, number, now())
    return never_kept(page(request, who, TEMPLATE, entry=entry, by_link=False))


@router.get("/certificates/{number}/qr.svg")
async def show_qr(request: Request, number: Number, who: Anyone, db: Db) -> Response:
    entry = await db.read(entry_by_number, number, now())
    address = f"{request.app.state.settings.address}/registry/certificates/{entry.number}"
    return never_kept(Response(qr_svg(address), media_type="image/svg+xml"))


@router.get("/shared/{share_code}")
async def show_shared(request: Request, share_code: Id, who: Anyone, db: Db) -> HTMLResponse:
    entry = await db.read(entry_by_link, share_code, now())
    return never_kept(page(request, who, TEMPLATE, entry=entry, by_link=True))


@router.get("/mine/certificate.pdf")
async def download_certificate(request: Request, who: SignedIn, db: Db) -> Response:
    mine = await db.read(certificate_to_print, who.id, now())
    paper = await certificate_pdf(request, who, mine)
    name = f'attachment; filename="certificate-{mine.number}.pdf"'
    return never_kept(Response(paper, media_type="application/pdf", headers={"Content-Disposition": name}))
