"""What people type to sign in."""

from pydantic import BaseModel, ConfigDict, Field

from gateway.accounts.forms import Address, Typed


class SignInForm(BaseModel):
    email: Address
    password: Typed
    next: str = Field(default="", max_length=2000)


class LinkForm(BaseModel):
    email: Address


class SignIn(BaseModel):
    """The body of `POST /api/v1/sign-in`."""

    model_config = ConfigDict(extra="forbid")

    email: Address
    password: Typed


class AskForLink(BaseModel):
    model_config = ConfigDict(extra="forbid")

    email: Address
