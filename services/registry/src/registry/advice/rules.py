from datetime import datetime

from shared.refusals import N_, Conflict


class AlreadyAnswered(Conflict):
    slug = "advice-given"
    sentence = N_("Somebody has answered this already. Your words are still here, if you want to copy them.")


def refuse_if_answered(answered_at: datetime | None) -> None:
    if answered_at is not None:
        raise AlreadyAnswered
