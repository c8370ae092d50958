"""The page of a certificate: for anybody who holds its number, or a link that its owner gave."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from registry.verification.api import Number
from registry.verification.certificate import certificate_pdf, qr_svg
from registry.verification.queries import entry_by_link, entry_by_number, my_certificate
from shared.clock import now
from shared.identity import Anyone, SignedIn
from shared.pages import page
from shared.web import Db, Id, page_router

router: APIRouter = page_router("verification")


@router.get("/certificates/{number}")
async def show_certificate(request: Request, number: Number, who: Anyone, db: Db) -> HTMLResponse:
    return page(request, who, "verification/certificate.html", entry=await db.read(entry_by_number, number, now()))


@router.get("/certificates/{number}/qr.svg")
async def show_qr(request: Request, number: Number, who: Anyone, db: Db) -> Response:
    entry = await db.read(entry_by_number, number, now())
    return Response(
        qr_svg(f"{request.app.state.settings.address}/registry/certificates/{entry.number}"), media_type="image/svg+xml"
    )


@router.get("/shared/{share_code}")
async def show_shared(request: Request, share_code: Id, who: Anyone, db: Db) -> HTMLResponse:
    return page(
        request,
        who,
        "verification/certificate.html",
        entry=await db.read(entry_by_link, share_code, now()),
        by_link=True,
    )


@router.get("/mine/certificate.pdf")
async def download_certificate(request: Request, who: SignedIn, db: Db) -> Response:
    mine = await db.read(my_certificate, who.id, now())
    paper = await certificate_pdf(request, who, mine)
    name = f'attachment; filename="certificate-{mine.number}.pdf"'
    return Response(
        paper, media_type="application/pdf", headers={"Content-Disposition": name, "Cache-Control": "no-store"}
    )
