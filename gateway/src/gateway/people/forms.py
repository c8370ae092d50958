"""What an administrator types about people."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from gateway.accounts.forms import Address

Role = Literal["trainee", "facilitator", "examiner", "administrator", "employer"]
Reason = Annotated[str, Field(min_length=3, max_length=500, pattern=r"^[^\x00]+$")]


class FindForm(BaseModel):
    email: Address


class RolesForm(BaseModel):
    roles: list[Role] = Field(default=[], max_length=5)
    reason: Reason


class Find(FindForm):
    model_config = ConfigDict(extra="forbid")


class ChangeRoles(RolesForm):
    model_config = ConfigDict(extra="forbid")
