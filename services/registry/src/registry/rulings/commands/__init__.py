"""Deciding by both of a panel, going to others, and coming into force."""

from registry.rulings.commands.accept_ruling import accept_ruling
from registry.rulings.commands.answer_ruling import answer_ruling
from registry.rulings.commands.appeal_ruling import appeal_ruling
from registry.rulings.commands.enforce_ruling import enforce_ruling
from registry.rulings.commands.forget_ruling_approvals import forget_ruling_approvals
from registry.rulings.commands.forget_rulings import forget_rulings
from registry.rulings.commands.propose_ruling import propose_ruling

__all__ = [
    "accept_ruling",
    "answer_ruling",
    "appeal_ruling",
    "enforce_ruling",
    "forget_ruling_approvals",
    "forget_rulings",
    "propose_ruling",
]
