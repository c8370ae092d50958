from datetime import datetime

from pydantic import BaseModel

from registry.directory.inputs import ChooseDirectory
from registry.directory.rules import Role


class Colleague(BaseModel, frozen=True):
    """As others who are certified see somebody. `id` is that of the entry, and ends with it."""

    id: str
    name: str
    town: str | None
    region: str | None
    languages: tuple[str, ...]
    roles: tuple[Role, ...]
    about: str


class MyDirectory(BaseModel, frozen=True):
    """One's own choice. `certified`: whether one may be in it today."""

    certified: bool
    named: bool
    roles: tuple[Role, ...] = ()
    about: str = ""

    @property
    def base(self) -> str:
        return ChooseDirectory.standing(roles=self.roles, about=self.about).mark()


class Letter(BaseModel, frozen=True):
    id: str
    name: str
    words: str
    written_at: datetime
