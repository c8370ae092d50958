"""What people send about their own password."""

from gateway.accounts.inputs import Password
from shared.inputs import Input


class ReplacePassword(Input):
    """`today` is the password of today: a session left open is not enough to take an account over."""

    today: Password
    new: Password


class ResetPassword(Input):
    new: Password
