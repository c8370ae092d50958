"""What is done about a key: each of two people gives a word."""

from exam.keys.commands.give_second_word import give_second_word
from exam.keys.commands.propose_key import propose_key
from exam.keys.commands.take_back_key import take_back_key
from exam.keys.commands.value_answer import value_answer

__all__ = ["give_second_word", "propose_key", "take_back_key", "value_answer"]
