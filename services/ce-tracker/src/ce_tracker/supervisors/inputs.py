from typing import Annotated

from pydantic import Field

from shared.inputs import Input, Line, PaperName


class InviteSupervisor(Input):
    """`name`: as the supervisor will see whoever asks them."""

    name: PaperName


class NameSupervisor(Input):
    """Somebody outside."""

    name: PaperName


class AcceptInvitation(Input):
    """`name`: as the person who gave the code will see one."""

    code: Annotated[Line, Field(max_length=40)]
    name: PaperName
