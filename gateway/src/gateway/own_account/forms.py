"""What people type about their own account."""

from pydantic import BaseModel, ConfigDict

from gateway.accounts.forms import Address, Name, Typed


class NameForm(BaseModel):
    name: Name


class PasswordForm(BaseModel):
    today: Typed
    new: Typed


class ForgottenForm(BaseModel):
    email: Address


class NewPasswordForm(BaseModel):
    new: Typed


class ChangeName(NameForm):
    model_config = ConfigDict(extra="forbid")


class ChangePassword(PasswordForm):
    model_config = ConfigDict(extra="forbid")
