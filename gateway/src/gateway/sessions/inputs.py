"""What people send to sign in."""

from gateway.accounts.inputs import Address, Next, Password
from shared.inputs import Input


class OpenSession(Input):
    email: Address
    password: Password


class OpenSessionPage(OpenSession):
    """`next`: the page for which somebody was asked to sign in."""

    next: Next = ""


class OpenProvenSession(Input):
    """One's own password once more."""

    password: Password
    next: Next = ""
