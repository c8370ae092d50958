from typing import Annotated

from fastapi import Path

Position = Annotated[int, Path(ge=1, le=10_000)]
