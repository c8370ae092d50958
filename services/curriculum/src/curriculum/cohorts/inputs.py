"""What people send about groups."""

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, StrictBool, model_validator

from curriculum.cohorts.rules import Act
from shared.inputs import Id, Input, Line, PaperName, Text, Whole
from shared.versions import Replacing


class IntroduceFacilitator(Replacing):
    """How a facilitator wants to be called in their groups, and how people reach them."""

    shown_as: ClassVar = {"cps": ("is_cps",)}

    name: PaperName
    contact: Line
    cps: bool


class IntroduceFacilitatorPage(IntroduceFacilitator):
    """As the page asks it: one of two answers, and neither of them is ticked before."""

    is_cps: Literal["yes", "no"]

    @model_validator(mode="before")
    @classmethod
    def _yes_or_no(cls, sent: dict[str, Any]) -> dict[str, Any]:
        return {**sent, "cps": sent.get("is_cps") == "yes"}


class ConfirmFacilitator(Input):
    certified_peer_specialist: StrictBool


class OpenCohort(Input):
    title: Line
    language: Literal["en", "es"] = "en"
    place: Line
    apply_until: date
    starts_on: date
    places: Annotated[Whole, Field(ge=1, le=1_000)]
    facilitators: Annotated[tuple[Id, ...], Field(min_length=1, max_length=10)]


class ChangeCohort(Replacing):
    """All that a group is, as it is to be from now on."""

    title: Line
    place: Line
    apply_until: date
    starts_on: date
    places: Annotated[Whole, Field(ge=1, le=1_000)]
    facilitators: Annotated[tuple[Id, ...], Field(min_length=1, max_length=10)]


class CallOffCohort(Input):
    """`reason`: the people of the group read it."""

    reason: Annotated[Text, Field(min_length=1, max_length=1_000)]


class MoveCohort(Input):
    act: Act
