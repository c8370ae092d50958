"""What both doors share: how much evidence is taken, and evidence as it goes out."""

from typing import Annotated
from urllib.parse import quote

from fastapi import Response

from ce_tracker.evidence.reader import picture_of
from ce_tracker.evidence.views import EvidenceFile
from shared.web import of_app

UploadBytes = Annotated[int, of_app("settings.photo_bytes")]
"""The most that is taken of one file."""
_HELD_OFF = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Robots-Tag": "noindex",
}
"""Whatever a file holds, no browser runs it as a part of this site."""


def as_attachment(file: EvidenceFile) -> Response:
    """To keep."""
    said = f"attachment; filename=\"evidence\"; filename*=UTF-8''{quote(file.name, safe='')}"
    return Response(file.content, media_type=file.content_type, headers=_HELD_OFF | {"Content-Disposition": said})


async def as_picture(file: EvidenceFile, number: int) -> Response:
    """A page of it to look at, from 1 on."""
    picture = await picture_of(file.content, file.content_type, number)
    return Response(picture, media_type="image/jpeg", headers=_HELD_OFF | {"Content-Disposition": "inline"})
