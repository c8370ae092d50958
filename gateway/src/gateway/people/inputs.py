"""What administrators send about people."""

from typing import Annotated

from pydantic import Field

from gateway.accounts.inputs import Address
from gateway.accounts.rules import Role
from shared.inputs import Input, Text
from shared.versions import Replacing


class FindPerson(Input):
    email: Address


class ChangeRoles(Replacing):
    """All the roles that somebody is to hold from now on."""

    roles: Annotated[tuple[Role, ...], Field(max_length=len(Role))] = ()
    reason: Annotated[Text, Field(min_length=3, max_length=500)]
