"""Who can sit on a panel, and when it is whole."""

from enum import StrEnum

from shared.refusals import N_, Conflict, Invalid, NotAllowed

SEATS = 2


class Stage(StrEnum):
    FIRST = "first"
    APPEAL = "appeal"


class PanelIsWhole(Conflict):
    slug = "panel-is-whole"
    sentence = N_("Both seats are taken. Somebody has to leave before another one sits down.")


class SitsAlready(Conflict):
    slug = "sits-already"
    sentence = N_("This person sits on the panel already. It takes two.")


class NotCertifiedNow(Invalid):
    slug = "not-certified-now"
    sentence = N_("This certificate is not active today. Who sits as a peer specialist has to be certified.")


class DecidedBefore(NotAllowed):
    slug = "decided-before"
    sentence = N_("This person decided about it before. An appeal goes to others.")


class PanelNotWhole(Conflict):
    slug = "panel-not-whole"
    sentence = N_("The panel needs two people who said that they have no tie. One of them is certified today.")


class OneIsCertified(Conflict):
    slug = "one-is-certified"
    sentence = N_("One of the two seats is for a Certified Peer Specialist. Please appoint one by their number.")


class ObjectedTo(NotAllowed):
    slug = "objected-to"
    sentence = N_("An objection to this person was upheld, so somebody else sits on the panel.")


class NotSeated(NotAllowed):
    slug = "not-seated"
    sentence = N_("You do not sit on this panel.")


def refuse_if_freed(freed: bool) -> None:
    """An objection that was upheld stands, whoever asks them again."""
    if freed:
        raise ObjectedTo


def refuse_unless_free(seated: set[str], person_id: str) -> None:
    if person_id in seated:
        raise SitsAlready
    if len(seated) >= SEATS:
        raise PanelIsWhole


def refuse_if_decided_before(person_id: str, decided: set[str]) -> None:
    """An appeal goes to others than those who decided."""
    if person_id in decided:
        raise DecidedBefore


def refuse_unless_room_for_peer(certified: list[bool], *, joins_certified: bool) -> None:
    """The last seat is a peer's, unless one sits there already."""
    if len(certified) == SEATS - 1 and not any((*certified, joins_certified)):
        raise OneIsCertified


def refuse_unless_whole(declared: int, certified_today: int) -> None:
    if declared < SEATS or certified_today < 1:
        raise PanelNotWhole
