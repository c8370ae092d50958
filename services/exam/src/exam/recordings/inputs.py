from enum import StrEnum
from typing import Annotated

from fastapi import Path, Query

Position = Annotated[int, Path(ge=1, le=1_000)]
Version = Annotated[int, Path(ge=1, le=1_000)]
InLanguage = Annotated[str, Query(pattern="^[a-z]{2}$")]
"""Of a question, as its page names it."""


class Piece(StrEnum):
    """Of a recording."""

    RECORDING = "recording"
    CAPTIONS = "captions"
