"""What examiners do, and what a machine may do for them."""

from exam.scoring.commands.close_tasks import close_tasks
from exam.scoring.commands.commit_rating import commit_rating
from exam.scoring.commands.drop_rating import drop_rating
from exam.scoring.commands.finish_part import finish_part
from exam.scoring.commands.import_submission import import_submission
from exam.scoring.commands.lay_out_anew import lay_out_anew
from exam.scoring.commands.lay_out_oral import lay_out_oral
from exam.scoring.commands.open_task import open_task

__all__ = [
    "close_tasks",
    "commit_rating",
    "drop_rating",
    "finish_part",
    "import_submission",
    "lay_out_anew",
    "lay_out_oral",
    "open_task",
]
