from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from registry.listings.rules import SPOKEN, Choice
from shared.inputs import Line, Name
from shared.versions import Replacing


def _spoken(code: str) -> str:
    if code not in SPOKEN:
        raise ValueError("no language that is offered")
    return code


Place = Annotated[Line, StringConstraints(max_length=80)]
Spoken = Annotated[str, StringConstraints(max_length=8), AfterValidator(_spoken)]


class ChooseListing(Replacing):
    """The name as it should be shown, and the choice."""

    name: Name
    listing: Choice


class DescribeListing(Replacing):
    """What else helps others to find the right person; all of it may be left out."""

    town: Place | None = None
    region: Place | None = None
    languages: Annotated[tuple[Spoken, ...], Field(max_length=len(SPOKEN))] = ()
