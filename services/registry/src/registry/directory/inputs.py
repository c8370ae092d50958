from typing import Annotated

from pydantic import Field, StringConstraints

from registry.directory.rules import Role
from registry.listings.inputs import Place, Spoken
from shared.inputs import Input, Listed, Text
from shared.versions import Replacing


class ChooseDirectory(Replacing):
    """What one offers to colleagues; with nothing ticked, one is not in the directory."""

    roles: Annotated[tuple[Role, ...], Field(max_length=len(Role))] = ()
    about: Annotated[Text, StringConstraints(max_length=1_000)] = ""


Letter = Annotated[Text, StringConstraints(min_length=2, max_length=4_000)]


class WriteToColleague(Input):
    words: Letter


class AnswerLetter(Input):
    words: Letter


class LookInDirectory(Listed):
    """What narrows the list down."""

    role: Role | None = None
    place: Place | None = None
    language: Spoken | None = None
