"""What the judges of a panel send."""

from typing import Annotated

from pydantic import Field, StrictBool

from shared.inputs import Id, Input, Line, Name, Whole

UnitId = Annotated[Line, Field(max_length=120)]


class JoinStandard(Input):
    code: Annotated[Id, Field(max_length=20)]
    name: Name
    certified_peer_specialist: StrictBool


class EstimateItem(Input):
    """`estimates`: of each unit of the item. The fields of a form are named `estimates.<unit>`."""

    estimates: Annotated[dict[UnitId, Whole], Field(max_length=40, default_factory=dict)]
