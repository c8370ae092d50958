"""What doors ask for: the library as it was published."""

from typing import Annotated

from fastapi import Path

from curriculum.library import content
from shared.web import of_app

Library = Annotated[content.Library, of_app("library")]
Slug = Annotated[content.Slug, Path()]
