"""What can be done with a written sitting; one verb a file."""

from exam.sittings.commands.begin import begin_sitting
from exam.sittings.commands.breaks import end_break, take_break
from exam.sittings.commands.continuing import continue_here
from exam.sittings.commands.flag import flag_question
from exam.sittings.commands.go_on import go_on
from exam.sittings.commands.save import save_answer, save_from_page
from exam.sittings.commands.submit import submit_overdue, submit_sitting
from exam.sittings.commands.void import void_sitting

__all__ = [
    "begin_sitting",
    "continue_here",
    "end_break",
    "flag_question",
    "go_on",
    "save_answer",
    "save_from_page",
    "submit_overdue",
    "submit_sitting",
    "take_break",
    "void_sitting",
]
