"""What a person does with a question: answer it, mark it, go on."""

from exam.answers.commands.carry_over_form import carry_over_form
from exam.answers.commands.enter_answers import enter_answers
from exam.answers.commands.flag_question import flag_question
from exam.answers.commands.save_answer import save_answer
from exam.answers.commands.seal_answers import seal_answers

__all__ = ["carry_over_form", "enter_answers", "flag_question", "save_answer", "seal_answers"]
