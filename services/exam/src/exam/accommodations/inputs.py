"""What people send about accommodations."""

from typing import Annotated, Any, ClassVar

from pydantic import Field, model_validator

from exam.accommodations.rules import Kind
from shared.inputs import Input, Name, Text
from shared.versions import Replacing


class RequestAccommodations(Replacing):
    """All that the person wants, each time; what is not in the list ends. No reason is asked for."""

    shown_as: ClassVar = {"kinds": ("time", "minutes", "longer", "supports")}

    kinds: frozenset[Kind]
    words: Annotated[Text, Field(max_length=4_000)] = ""
    name: Name | None = None


class RequestAccommodationsPage(RequestAccommodations):
    """As the page asks it: one answer about time, one about minutes and one about breaks, and what else is ticked."""

    time: str = "none"
    minutes: str = "none"
    longer: str = "none"
    supports: frozenset[str] = frozenset()

    @model_validator(mode="before")
    @classmethod
    def _all_that_is_ticked(cls, sent: dict[str, Any]) -> dict[str, Any]:
        chosen = {sent.get(name, "none") for name in ("time", "minutes", "longer")}
        return {**sent, "kinds": {*sent.get("supports", ()), *chosen} - {"none"}}


class DeclineAccommodation(Input):
    """`reason`: why not, and what is offered instead; the person reads it."""

    reason: Annotated[Text, Field(min_length=1, max_length=4_000)]
