"""Letting people in to act for an organization, and out again."""

from registry.members.commands.forget_invitations import forget_invitations
from registry.members.commands.invite_member import invite_member
from registry.members.commands.join_organization import join_organization
from registry.members.commands.leave_organization import leave_organization
from registry.members.commands.remove_member import remove_member

__all__ = [
    "forget_invitations",
    "invite_member",
    "join_organization",
    "leave_organization",
    "remove_member",
]
