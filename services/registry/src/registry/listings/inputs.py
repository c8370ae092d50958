from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from registry.listings.rules import SPOKEN, Choice
from shared.inputs import Line, Name
from shared.versions import Replacing

Pronouns = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=40, pattern=r"^[^\W\d_]*([ ,/’'-]+[^\W\d_]+)*$")
]
"""Words, a slash between them; in whatever language somebody wants them on paper."""


def _spoken(code: str) -> str:
    if code not in SPOKEN:
        raise ValueError("no language that is offered")
    return code


Place = Annotated[Line, StringConstraints(max_length=80)]
Spoken = Annotated[str, StringConstraints(max_length=8), AfterValidator(_spoken)]


Track = Annotated[str, StringConstraints(max_length=40, pattern=r"^[a-z][a-z0-9-]*$")]
"""The short name of a further track."""


class ChooseListing(Replacing):
    """So much of the name as should be shown, and the choice.

    `pronouns` stand on the certificate, if there are any. `tells_former_names`: to whoever holds a paper with a former
    name and its number, and types both.
    """

    name: Name
    listing: Choice
    pronouns: Pronouns = ""
    tells_former_names: bool = False


class DescribeListing(Replacing):
    """What else helps others to find the right person; all of it may be left out."""

    town: Place | None = None
    region: Place | None = None
    languages: Annotated[tuple[Spoken, ...], Field(max_length=len(SPOKEN))] = ()
    specialties: Annotated[tuple[Track, ...], Field(max_length=50)] = ()
