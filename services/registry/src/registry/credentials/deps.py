from typing import Annotated

from fastapi import Path

from shared.web import of_app

Address = Annotated[str, of_app("settings.address")]
ListNumber = Annotated[int, Path(ge=0, le=10_000)]
