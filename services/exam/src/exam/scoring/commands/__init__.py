"""What examiners do, and what a machine may do for them; one verb a file."""

from exam.scoring.commands.commit import commit_rating
from exam.scoring.commands.conclude import conclude_oral
from exam.scoring.commands.open import open_task, put_back
from exam.scoring.commands.take_up import take_up_submitted
from exam.scoring.commands.void import void_oral, void_written

__all__ = ["commit_rating", "conclude_oral", "open_task", "put_back", "take_up_submitted", "void_oral", "void_written"]
