from typing import Annotated, Literal

from fastapi import Path, Query

from exam.reviews.inputs import Stages
from shared.identity import Identity, Language, Preferences
from shared.inputs import Input

Version = Annotated[int, Path(ge=1, le=1_000)]
InLanguage = Annotated[str, Query(alias="language", pattern="^[a-z]{2}$")]


class ListItems(Stages):
    """What narrows the list of items down."""


class Preview(Input):
    """How a preview is read; what is not said is as whoever looks reads everything."""

    language: Language | None = None
    theme: Literal["paper", "dark", "contrast", "cream"] | None = None
    text_size: Literal["100", "125", "150", "200"] | None = None

    def by(self, who: Identity) -> Identity:
        seen = {"theme": self.theme, "text_size": self.text_size}
        chosen = who.preferences.model_dump() | {name: value for name, value in seen.items() if value}
        return who.model_copy(update={"preferences": Preferences(**chosen)})
