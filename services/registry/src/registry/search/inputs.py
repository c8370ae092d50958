from typing import Annotated, Literal

from pydantic import StringConstraints

from registry.listings.inputs import Place, Spoken, Track
from shared.inputs import Input, Line


class LookFor(Input):
    """One box takes a name or a number; the rest narrows a name down. `position`: where the list goes on."""

    name: Annotated[Line, StringConstraints(max_length=200)]
    place: Place | None = None
    language: Spoken | None = None
    specialty: Track | None = None
    standing: Literal["certified", "other"] | None = None
    position: Annotated[str, StringConstraints(max_length=16, pattern=r"^[0-9]*$")] = ""
