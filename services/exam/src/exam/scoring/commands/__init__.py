"""What examiners do, and what a machine may do for them; one verb a file."""

from exam.scoring.commands.commit import commit_rating
from exam.scoring.commands.conclude import conclude_oral
from exam.scoring.commands.finish_part import finish_part
from exam.scoring.commands.move_parts import move_parts
from exam.scoring.commands.open import open_task, put_back
from exam.scoring.commands.reconsider_parts import reconsider_parts
from exam.scoring.commands.take_up import take_up_submitted
from exam.scoring.commands.void import void_oral, void_written

__all__ = [
    "commit_rating",
    "conclude_oral",
    "finish_part",
    "move_parts",
    "open_task",
    "put_back",
    "reconsider_parts",
    "take_up_submitted",
    "void_oral",
    "void_written",
]
