"""What becomes of scores."""

from exam.results.commands.announce_result import announce_result
from exam.results.commands.carry_over_result import carry_over_result
from exam.results.commands.draft_again import draft_again
from exam.results.commands.draft_part import draft_part
from exam.results.commands.draft_result import draft_result
from exam.results.commands.end_result import end_result
from exam.results.commands.import_result import import_result
from exam.results.commands.lay_draft import lay_draft
from exam.results.commands.release_result import release_result
from exam.results.commands.return_draft import return_draft
from exam.results.commands.succeed_result import succeed_result
from exam.results.commands.take_back_approval import take_back_approval
from exam.results.commands.withdraw_result import withdraw_result

__all__ = [
    "announce_result",
    "carry_over_result",
    "draft_again",
    "draft_part",
    "draft_result",
    "end_result",
    "import_result",
    "lay_draft",
    "release_result",
    "return_draft",
    "succeed_result",
    "take_back_approval",
    "withdraw_result",
]
