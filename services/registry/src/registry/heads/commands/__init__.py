"""Heads are signed every day and handed out; the keys that sign are published for good."""

from registry.heads.commands.give_head import give_head
from registry.heads.commands.note_mailed import note_mailed
from registry.heads.commands.publish_key import publish_key
from registry.heads.commands.sign_head import sign_head

__all__ = ["give_head", "note_mailed", "publish_key", "sign_head"]
