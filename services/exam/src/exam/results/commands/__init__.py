"""What becomes of scores; one verb a file."""

from exam.results.commands.draft import draft_again, draft_results
from exam.results.commands.importing import import_result
from exam.results.commands.release import release_result
from exam.results.commands.withdraw import withdraw_result

__all__ = ["draft_again", "draft_results", "import_result", "release_result", "withdraw_result"]
