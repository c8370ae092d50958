"""What the second person does about a key."""

from exam.rekeys.commands.approve_key import approve_key

__all__ = ["approve_key"]
