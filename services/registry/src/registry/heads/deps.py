from typing import Annotated

from fastapi import Path, Query

from shared.web import of_app

Address = Annotated[str, of_app("settings.address")]
Year = Annotated[int, Path(ge=2000, le=9999)]
Place = Annotated[int, Path(ge=0, le=2**31 - 1)]
Size = Annotated[int, Query(ge=0, le=2**31 - 1)]
