"""What becomes of an organization."""

from registry.employers.commands.admit_member import admit_member
from registry.employers.commands.ask_for_organization import ask_for_organization
from registry.employers.commands.close_organization import close_organization
from registry.employers.commands.decline_organization import decline_organization
from registry.employers.commands.dismiss_member import dismiss_member
from registry.employers.commands.end_organization import end_organization
from registry.employers.commands.forget_memberships import forget_memberships
from registry.employers.commands.use_rows import use_rows
from registry.employers.commands.verify_organization import verify_organization
from registry.employers.commands.withdraw_organization import withdraw_organization

__all__ = [
    "admit_member",
    "ask_for_organization",
    "close_organization",
    "decline_organization",
    "dismiss_member",
    "end_organization",
    "forget_memberships",
    "use_rows",
    "verify_organization",
    "withdraw_organization",
]
