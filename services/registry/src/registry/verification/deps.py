from typing import Annotated

from fastapi import Path

Number = Annotated[str, Path(min_length=4, max_length=32, pattern=r"^[A-Za-z0-9 -]+$")]
"""The number of a certificate, however it is typed."""
