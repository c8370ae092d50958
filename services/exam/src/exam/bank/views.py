from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, order=True)
class ItemVersion:
    """An item in one of its versions."""

    id: str
    version: int


@dataclass(frozen=True)
class Version:
    """`written_by`: None where it came with the bank's files."""

    number: int
    published_at: datetime
    written_by: str | None


@dataclass(frozen=True)
class Wording:
    """The texts of an item in one language, as they were mended last."""

    language: str
    revision: int
    texts: Mapping[str, Any]
    digest: str
    written_by: str | None


@dataclass(frozen=True)
class Described:
    """What a version is about, and how it is worded in each language, the own one first."""

    of: ItemVersion
    kind: str
    domain: str
    element: str
    wordings: tuple[Wording, ...]
