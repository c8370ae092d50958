"""What both doors share: how much evidence is taken, and evidence as it goes out."""

from typing import Annotated
from urllib.parse import quote

from fastapi import Depends, Request, Response

from ce_tracker.credits.models import EvidenceFile
from shared.settings import Settings


async def _upload_bytes(request: Request) -> int:
    settings: Settings = request.app.state.settings
    return settings.upload_bytes


UploadBytes = Annotated[int, Depends(_upload_bytes)]
"""The most that is taken of one file."""


def as_attachment(file: EvidenceFile) -> Response:
    """To keep, never to show: whatever the file holds, no browser runs it as a part of this site."""
    headers = {
        "Content-Disposition": f"attachment; filename=\"evidence\"; filename*=UTF-8''{quote(file.name, safe='')}",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cache-Control": "private, no-store",
        "X-Robots-Tag": "noindex",
    }
    return Response(file.content, media_type=file.content_type, headers=headers)
