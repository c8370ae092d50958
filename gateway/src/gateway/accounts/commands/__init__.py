"""What people can do about their account, one verb a file."""

from gateway.accounts.commands.change_name import change_name
from gateway.accounts.commands.change_password import change_password
from gateway.accounts.commands.confirm_registration import confirm_registration
from gateway.accounts.commands.forget_link import forget_link
from gateway.accounts.commands.forget_registration import forget_registration
from gateway.accounts.commands.mail_link import mail_link
from gateway.accounts.commands.open_account import open_account
from gateway.accounts.commands.register import register
from gateway.accounts.commands.use_link import use_link

__all__ = [
    "change_name",
    "change_password",
    "confirm_registration",
    "forget_link",
    "forget_registration",
    "mail_link",
    "open_account",
    "register",
    "use_link",
]
