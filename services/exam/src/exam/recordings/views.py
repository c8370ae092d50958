from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Recorded:
    path: Path
    media_type: str
