"""What can be done about a wish for an account."""

from gateway.registrations.commands.confirm_registration import confirm_registration
from gateway.registrations.commands.forget_registration import forget_registration
from gateway.registrations.commands.invite import invite
from gateway.registrations.commands.register import register

__all__ = ["confirm_registration", "forget_registration", "invite", "register"]
