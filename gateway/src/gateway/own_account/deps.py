"""What the doors of one's own account ask for."""

from typing import Annotated

from gateway.own_account.password_change import Change
from shared.web import of_app

PasswordChange = Annotated[Change, of_app("password_change")]
