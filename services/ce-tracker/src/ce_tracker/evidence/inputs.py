from typing import Annotated, Self

from fastapi import Path

from ce_tracker.evidence.rules import TYPES, WrongEvidence, is_heic
from shared.pages import Upload

PageNumber = Annotated[int, Path(ge=1, le=10_000)]


class SentPaper(Upload):
    """A photo or a PDF; what it is, is found from its content."""

    accepted = frozenset(TYPES)
    advice = WrongEvidence.sentence
    bounded_by = "photo_bytes"

    @classmethod
    def of(cls, name: str, content: bytes) -> Self:
        sent = Upload.of(name, content)
        return cls(sent.name, content, "image/heic" if is_heic(content) else sent.content_type)
