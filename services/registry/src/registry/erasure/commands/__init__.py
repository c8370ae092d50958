"""Asking for an erasure, whose first step counts what would go; and carrying it out, one step after the other."""

from registry.erasure.commands.ask_for_erasure import ask_for_erasure
from registry.erasure.commands.carry_out_erasure import carry_out_erasure
from registry.erasure.commands.destroy_key import destroy_key
from registry.erasure.commands.forget_person import forget_person
from registry.erasure.commands.note_cleared import note_cleared

__all__ = ["ask_for_erasure", "carry_out_erasure", "destroy_key", "forget_person", "note_cleared"]
