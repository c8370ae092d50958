from dataclasses import dataclass
from datetime import datetime

from pydantic import BaseModel

from ce_tracker.evidence.rules import Likeness


@dataclass(frozen=True)
class Paper:
    """What was read of a file: what is kept of it, how many pages, and what the first one looks like.

    `digest` is the SHA-256 of what was sent.
    """

    name: str
    content_type: str
    content: bytes
    pages: int
    look: str
    digest: str


@dataclass(frozen=True)
class KeptPaper:
    """One that is kept already, with a draft."""

    id: str


class EvidenceFile(BaseModel, frozen=True):
    """A paper as it goes out."""

    name: str
    content: bytes
    content_type: str


class EvidenceView(BaseModel, frozen=True):
    """`pages`: how many can be looked at as pictures."""

    id: str
    name: str
    content_type: str
    size: int
    pages: int
    added_at: datetime


class LikenessView(BaseModel, frozen=True):
    """Another claim with a paper like one of this. `own`: of the same person."""

    credit_id: str
    likeness: Likeness
    own: bool
