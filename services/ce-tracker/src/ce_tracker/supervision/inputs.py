"""What is noted of a talk. There is no free text in it, on purpose."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from ce_tracker.supervision.rules import Way
from shared.inputs import Id, Input, Whole
from shared.versions import Replacing

Day = Annotated[date, Field(ge=date(2000, 1, 1))]
Minutes = Annotated[Whole, Field(ge=5, le=720)]
Chosen = Annotated[tuple[Id, ...], Field(max_length=1_000)]


class NoteContact(Replacing):
    """`supervisor_id`: who was there, of one's own list; a gathering of peers may have none."""

    supervisor_id: Id | None = None
    held_on: Day
    way: Way
    minutes: Minutes


class CorrectContact(NoteContact):
    """All of it, as it is to be from now on."""


class NoteGroup(Input):
    """`supervisees`: those who were there, by the ids under which one stands by them. Each sees their own only."""

    supervisees: Chosen = ()
    held_on: Day
    minutes: Minutes


class ConfirmContacts(Input):
    """By the marks of what was seen: what was changed since is confirmed by nobody."""

    marks: Chosen = ()


class DenyContact(Input):
    mark: Id


def _left_empty(value: object) -> object:
    """A day that a form was sent without."""
    return value or None


class ContactsToChoose(Input):
    """From the first to the last day, both with it; a year until today, where none is said."""

    first: Annotated[Day | None, BeforeValidator(_left_empty)] = None
    last: Annotated[Day | None, BeforeValidator(_left_empty)] = None


class ChosenContacts(Input):
    """What goes into the paper or the table, and nothing else."""

    contacts: Chosen = ()
    kind: Literal["pdf", "csv"] = "pdf"
