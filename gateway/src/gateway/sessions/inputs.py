"""What people send to sign in."""

from typing import Annotated

from pydantic import Field

from gateway.accounts.inputs import Address, Password
from shared.inputs import Input


class OpenSession(Input):
    email: Address
    password: Password


class OpenSessionPage(OpenSession):
    """`next`: the page for which somebody was asked to sign in."""

    next: Annotated[str, Field(max_length=2_000)] = ""
