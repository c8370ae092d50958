"""What people type to open an account."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, SecretStr

Address = Annotated[str, Field(min_length=3, max_length=254, pattern=r"^[^\x00-\x1f\x7f]+$")]
"""An e-mail address as typed; whether it can be one is a rule of accounts."""
Name = Annotated[str, Field(min_length=1, max_length=100)]
Typed = Annotated[SecretStr, Field(min_length=1, max_length=1000)]
"""A password as typed; how long it has to be is a rule of accounts."""


class RegisterForm(BaseModel):
    name: Name
    email: Address
    password: Typed


class Register(BaseModel):
    """The body of `POST /api/v1/accounts`."""

    model_config = ConfigDict(extra="forbid")

    name: Name
    email: Address
    password: Typed


class Confirm(BaseModel):
    model_config = ConfigDict(extra="forbid")

    key: str = Field(min_length=20, max_length=100)
