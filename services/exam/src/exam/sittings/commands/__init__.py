"""What can be done with a written sitting."""

from exam.sittings.commands.begin_sitting import begin_sitting
from exam.sittings.commands.claim_submitted import claim_submitted
from exam.sittings.commands.close_sitting import close_sitting
from exam.sittings.commands.continue_here import continue_here
from exam.sittings.commands.end_break import end_break
from exam.sittings.commands.grant_time import grant_time
from exam.sittings.commands.let_in_candidate import let_in_candidate
from exam.sittings.commands.note_incident import note_incident
from exam.sittings.commands.pause_sitting import pause_sitting
from exam.sittings.commands.resume_sitting import resume_sitting
from exam.sittings.commands.start_clock import start_clock
from exam.sittings.commands.submit_overdue import submit_overdue
from exam.sittings.commands.submit_sitting import submit_sitting
from exam.sittings.commands.take_break import take_break
from exam.sittings.commands.void_sitting import void_sitting

__all__ = [
    "begin_sitting",
    "claim_submitted",
    "close_sitting",
    "continue_here",
    "end_break",
    "grant_time",
    "let_in_candidate",
    "note_incident",
    "pause_sitting",
    "resume_sitting",
    "start_clock",
    "submit_overdue",
    "submit_sitting",
    "take_break",
    "void_sitting",
]
