"""What whoever is there on the day is told to do."""

from exam.accommodations.rules import BUDGETS, WHAT_TO_DO, Kind
from exam.attempts.rules import Part
from shared.refusals import N_

WRITTEN_TO_DO = {
    **dict.fromkeys((Kind.BREAKS, *BUDGETS), N_("Breaks are taken whenever the candidate wants one. Show them where.")),
    Kind.READER: N_("A person comes along who reads aloud."),
    Kind.SCRIBE: N_("A person comes along who writes things down."),
    Kind.INTERPRETER: N_("An interpreter comes along. Speak to the candidate, not to the interpreter."),
    Kind.QUIET_ROOM: N_("Seat them in a quiet room of their own."),
    Kind.FORMAT: N_("Hand over the questions in the format that was arranged."),
    Kind.READ_ALOUD: N_("The device reads aloud: lay headphones ready."),
}
"""Of the written part: what to do, never why, never how much."""

TO_DO = {Part.WRITTEN: WRITTEN_TO_DO, Part.ORAL: WHAT_TO_DO}
