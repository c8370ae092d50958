"""What both doors share: how much evidence is taken, and evidence as it goes out."""

from typing import Annotated
from urllib.parse import quote

from fastapi import Response

from ce_tracker.evidence.views import EvidenceFile
from shared.web import of_app

UploadBytes = Annotated[int, of_app("settings.upload_bytes")]
"""The most that is taken of one file."""


def as_attachment(file: EvidenceFile) -> Response:
    """To keep, never to show: whatever the file holds, no browser runs it as a part of this site."""
    headers = {
        "Content-Disposition": f"attachment; filename=\"evidence\"; filename*=UTF-8''{quote(file.name, safe='')}",
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Robots-Tag": "noindex",
    }
    return Response(file.content, media_type=file.content_type, headers=headers)
