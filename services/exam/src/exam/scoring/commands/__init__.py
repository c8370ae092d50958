"""What is laid out for examiners, what a machine may score, and what scores come to."""

from exam.scoring.commands.close_tasks import close_tasks
from exam.scoring.commands.drop_copy import drop_copy
from exam.scoring.commands.finish_part import finish_part
from exam.scoring.commands.import_submission import import_submission
from exam.scoring.commands.lay_out_anew import lay_out_anew
from exam.scoring.commands.lay_out_oral import lay_out_oral
from exam.scoring.commands.lay_out_specimen import lay_out_specimen
from exam.scoring.commands.leave_unjudged import leave_unjudged
from exam.scoring.commands.settle_specimen import settle_specimen
from exam.scoring.commands.settle_task import settle_task

__all__ = [
    "close_tasks",
    "drop_copy",
    "finish_part",
    "import_submission",
    "lay_out_anew",
    "lay_out_oral",
    "lay_out_specimen",
    "leave_unjudged",
    "settle_specimen",
    "settle_task",
]
