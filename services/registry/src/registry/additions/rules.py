"""When something can be added, and that nobody decides before it was looked at."""

from shared.refusals import N_, Conflict

MOST = 20
"""So many times; whoever has more to say is rung up."""


class ClosedAlready(Conflict):
    slug = "concern-closed"
    sentence = N_("This is closed, so nothing can be added. You can tell us of it in a new one.")


class NotSentYet(Conflict):
    slug = "concern-not-sent"
    sentence = N_("This was not sent yet. Please go on writing, and send it.")


class AddedOften(Conflict):
    slug = "added-often"
    sentence = N_("You have added a lot. Please call us, and a person writes the rest down with you.")


class AdditionWaits(Conflict):
    slug = "addition-waits"
    sentence = N_("Words were added to what we were told. Somebody has to look at them before you decide.")


def refuse_unless_may_add(*, sent: bool, closed: bool, added: int) -> None:
    if not sent:
        raise NotSentYet
    if closed:
        raise ClosedAlready
    if added >= MOST:
        raise AddedOften


def refuse_if_waiting(waits: bool) -> None:
    if waits:
        raise AdditionWaits
