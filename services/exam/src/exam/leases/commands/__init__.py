"""What becomes of answers that somebody has in hand."""

from exam.leases.commands.end_lease import end_lease
from exam.leases.commands.let_examiner_go import let_examiner_go
from exam.leases.commands.put_back import put_back
from exam.leases.commands.remind_examiner import remind_examiner

__all__ = ["end_lease", "let_examiner_go", "put_back", "remind_examiner"]
