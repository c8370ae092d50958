"""A judge joins a panel, estimates, and hands in each round."""

from exam.judges.commands.estimate_item import estimate_item
from exam.judges.commands.hand_in_round import hand_in_round
from exam.judges.commands.join_standard import join_standard

__all__ = ["estimate_item", "hand_in_round", "join_standard"]
