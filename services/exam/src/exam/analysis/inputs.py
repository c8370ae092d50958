from typing import Annotated

from fastapi import Path

FormNumber = Annotated[int, Path(ge=1, le=10_000)]
"""Of a form in a report; the one that most people had is 1."""
