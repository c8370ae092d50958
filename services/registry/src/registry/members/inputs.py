from typing import Annotated

from pydantic import StringConstraints

from shared.inputs import Input, Line, Name


class InviteMember(Input):
    owner: bool = False


class JoinOrganization(Input):
    """`name`: as the others who act for it know one."""

    code: Annotated[Line, StringConstraints(max_length=40)]
    name: Name
