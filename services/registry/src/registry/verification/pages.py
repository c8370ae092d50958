"""The page of a certificate: for anybody who holds its number, or a link that its owner gave."""

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from registry.verification import queries
from registry.verification.certificate import qr_svg
from registry.verification.deps import ByNumber
from registry.verification.report import report_pdf
from shared import clock
from shared.identity import Anyone
from shared.pages import page
from shared.web import Db, Id, UnlistedDoor, page_router

router = page_router("verification", UnlistedDoor)
TEMPLATE = "verification/certificate.html"


@router.get("/certificates/{number}")
async def entry_by_number(request: Request, who: Anyone, look: ByNumber) -> HTMLResponse:
    entry = await look.entry_by_number()
    return page(request, who, TEMPLATE, entry=entry, by_link=False)


@router.get("/certificates/{number}/qr.svg")
async def entry_by_number_as_qr(request: Request, who: Anyone, look: ByNumber) -> Response:
    entry = await look.entry_by_number()
    address = f"{request.app.state.settings.address}/registry/certificates/{entry.number}"
    return Response(qr_svg(address), media_type="image/svg+xml")


@router.get("/certificates/{number}/report.pdf")
async def entry_by_number_as_report(request: Request, who: Anyone, look: ByNumber) -> Response:
    entry = await look.entry_by_number()
    paper = await report_pdf(request, who, entry)
    name = f'attachment; filename="registry-{entry.number}.pdf"'
    return Response(paper, media_type="application/pdf", headers={"Content-Disposition": name})


@router.get("/shared/{share_code}")
async def entry_by_link(request: Request, who: Anyone, db: Db, share_code: Id) -> HTMLResponse:
    entry = await db.read(queries.entry_by_link, share_code, now=clock.now())
    return page(request, who, TEMPLATE, entry=entry, by_link=True)
