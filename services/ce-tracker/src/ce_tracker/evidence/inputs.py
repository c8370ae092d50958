from typing import Annotated

from fastapi import Path

from ce_tracker.evidence.rules import TYPES, WrongEvidence
from shared.pages import Upload

PageNumber = Annotated[int, Path(ge=1, le=10_000)]


class SentPaper(Upload):
    """A photo or a PDF; what it is, is found from its content."""

    accepted = frozenset(TYPES)
    advice = WrongEvidence.sentence
    bounded_by = "photo_bytes"
