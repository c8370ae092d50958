from dataclasses import dataclass


@dataclass(frozen=True)
class Tree:
    """A year, and how many leaves its tree has."""

    year: int
    size: int


@dataclass(frozen=True)
class Opening:
    """A leaf as it was opened by whoever has its salt: `content` is what it says."""

    year: int
    position: int
    person_id: str
    salt: bytes
    content: str
