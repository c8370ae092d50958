"""What people send about their account, and what one is opened with."""

from typing import Annotated

from pydantic import Field, SecretStr

from gateway.accounts.rules import LONGEST_ADDRESS, Role
from shared.inputs import Input, Line, Name

Address = Annotated[Line, Field(min_length=3, max_length=LONGEST_ADDRESS)]
"""An e-mail address as typed; whether it can be one is a rule."""
Password = Annotated[SecretStr, Field(min_length=1, max_length=1_000)]
"""A password as typed; how long it has to be is a rule."""


class OpenAccount(Input):
    """All that an account begins with. Everybody may learn: who opens one is a trainee."""

    name: str
    email: str
    password_hash: str
    roles: frozenset[Role] = frozenset({Role.TRAINEE})
    language: str = "en"


Next = Annotated[str, Field(max_length=2_000)]
"""The page that somebody wanted when they were asked to sign in; looked at again before they are led there."""


class MailLink(Input):
    email: Address


class MailLinkPage(MailLink):
    next: Next = ""


class ChangeName(Input):
    name: Name
