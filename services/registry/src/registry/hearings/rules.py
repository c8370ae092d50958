"""The person hears first, and is heard."""

from datetime import datetime

from shared.refusals import N_, Conflict


class AlreadyTold(Conflict):
    slug = "already-told"
    sentence = N_("The person has been told already. Nothing was changed.")


class NobodyToTell(Conflict):
    slug = "nobody-to-tell"
    sentence = N_("Please take the concern up first: then we know whom to tell.")


class PersonHeardFirst(Conflict):
    slug = "person-heard-first"
    sentence = N_(
        "The person is told and heard first. They have answered, or their time to answer is over, before that."
    )


class NothingToAnswer(Conflict):
    slug = "nothing-to-answer"
    sentence = N_("This is closed. What you said before is kept.")


def refuse_unless_heard(told_at: datetime | None, answered: bool, answer_by: datetime | None, *, now: datetime) -> None:
    """Nobody decides before the person was told, and has answered or had the time for it."""
    if told_at is None or answer_by is None or not (answered or now >= answer_by):
        raise PersonHeardFirst
