"""What whoever is there on the day is told to do."""

from exam.accommodations.rules import BUDGETS, WHAT_TO_DO, Kind
from exam.attempts.rules import Part
from shared.refusals import N_, TooMany, Unavailable

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

WINDOWS_OF_A_PERSON = 3
"""A browser keeps six connections to one host, and each window that renews itself takes one of them."""
WINDOWS = 200


class RenewsElsewhere(TooMany):
    slug = "renews-elsewhere"
    sentence = N_(
        "Other windows of yours at the desk renew themselves already. "
        "Use the link of this one, or try again in {seconds} seconds."
    )


def refuse_if_too_many_watch(open_windows: int, of_this_person: int) -> None:
    """Whoever is refused sees the desk all the same, as without scripts."""
    if of_this_person >= WINDOWS_OF_A_PERSON:
        raise RenewsElsewhere(seconds=60)
    if open_windows >= WINDOWS:
        raise Unavailable
