from typing import Annotated

from fastapi import Query

from exam.desk.changes import Changes
from shared.web import of_app

CurrentChanges = Annotated[Changes, of_app("desk_changes")]
Watching = Annotated[str, Query(max_length=64, pattern=r"^[A-Za-z0-9-]*$")]
"""Which sitting a window watches; nothing: all of them."""
