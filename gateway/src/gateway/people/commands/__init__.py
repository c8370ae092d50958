"""What an administrator changes about people. `now` is domain time."""

from gateway.people.commands.appoint_administrator import appoint_administrator
from gateway.people.commands.begin_role import begin_role
from gateway.people.commands.change_roles import change_roles
from gateway.people.commands.confirm_role import confirm_role
from gateway.people.commands.sign_person_out import sign_person_out
from gateway.people.commands.stop_role import stop_role

__all__ = [
    "appoint_administrator",
    "begin_role",
    "change_roles",
    "confirm_role",
    "sign_person_out",
    "stop_role",
]
