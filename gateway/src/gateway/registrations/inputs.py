"""What people send to open an account."""

from typing import Annotated

from pydantic import Field

from gateway.accounts.inputs import Address, Next, Password
from shared.inputs import Input, Line, Name


class Register(Input):
    name: Name
    email: Address


class RegisterPage(Register):
    next: Next = ""


class ChoosePassword(Input):
    password: Password


class ConfirmRegistration(ChoosePassword):
    """`key`: what the mailed link ends with."""

    key: Annotated[Line, Field(min_length=20, max_length=100)]
