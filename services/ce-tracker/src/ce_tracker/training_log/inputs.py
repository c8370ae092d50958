"""What is noted of practice. There is no free text in it, on purpose."""

from datetime import date
from typing import Annotated

from pydantic import Field

from ce_tracker.training_log.rules import Competency
from shared.inputs import Id, Input, Whole
from shared.versions import Replacing


class NoteEntry(Replacing):
    """`supervisor_id`: who was there, of one's own list."""

    supervisor_id: Id
    done_on: Annotated[date, Field(ge=date(2000, 1, 1))]
    competency: Competency
    minutes: Annotated[Whole, Field(ge=5, le=720)]


class CorrectEntry(NoteEntry):
    """All of it, as it is to be from now on."""


class ConfirmEntries(Input):
    """By the marks of what was seen: what was changed since is confirmed by nobody."""

    marks: Annotated[tuple[Id, ...], Field(max_length=1_000)] = ()


class DenyEntry(Input):
    mark: Id
