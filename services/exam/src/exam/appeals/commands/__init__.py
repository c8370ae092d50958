"""What becomes of an appeal."""

from exam.appeals.commands.answer_appeal import answer_appeal
from exam.appeals.commands.ask_appeal import ask_appeal
from exam.appeals.commands.confirm_answer import confirm_answer
from exam.appeals.commands.take_back_answer import take_back_answer
from exam.appeals.commands.tell_late import tell_late

__all__ = ["answer_appeal", "ask_appeal", "confirm_answer", "take_back_answer", "tell_late"]
