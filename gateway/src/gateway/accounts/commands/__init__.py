"""What can be done about an account."""

from gateway.accounts.commands.ask_for_link import ask_for_link
from gateway.accounts.commands.change_name import change_name
from gateway.accounts.commands.change_password import change_password
from gateway.accounts.commands.forget_link import forget_link
from gateway.accounts.commands.hold_roles import hold_roles
from gateway.accounts.commands.keep_preferences import keep_preferences
from gateway.accounts.commands.mail_link import mail_link
from gateway.accounts.commands.open_account import open_account
from gateway.accounts.commands.renew_hash import renew_hash
from gateway.accounts.commands.use_link import use_link

__all__ = [
    "ask_for_link",
    "change_name",
    "change_password",
    "forget_link",
    "hold_roles",
    "keep_preferences",
    "mail_link",
    "open_account",
    "renew_hash",
    "use_link",
]
