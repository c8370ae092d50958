from typing import Annotated

from shared.web import of_app

Address = Annotated[str, of_app("settings.address")]
"""Under which people know us."""
