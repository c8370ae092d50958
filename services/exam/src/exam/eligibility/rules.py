"""For whom the examination is open."""

from shared.refusals import N_, Conflict


class NotOpenYet(Conflict):
    slug = "examination-not-open"
    sentence = N_("The examination opens for you when your training is complete.")


def refuse_unless_open(candidacy: object | None) -> None:
    if candidacy is None:
        raise NotOpenYet
