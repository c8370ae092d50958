"""What doors of every room ask for: the published content."""

from typing import Annotated

from fastapi import Path

from curriculum.modules.content import Curriculum
from shared.web import of_app

Published = Annotated[Curriculum, of_app("curriculum")]
ModuleNumber = Annotated[int, Path(ge=1, le=999)]
PictureName = Annotated[str, Path(max_length=100)]
