"""Quarter hours, and who or what is taken in which of them."""

from collections.abc import Collection, Mapping, Set
from datetime import datetime, timedelta

from shared.refusals import N_, Conflict

QUARTER = timedelta(minutes=15)
BETWEEN = QUARTER
"""For whoever examines or watches, from one appointment to the next."""
EPOCH_SECONDS = int(QUARTER.total_seconds())


class SomewhereElse(Conflict):
    slug = "somewhere-else"
    sentence = N_("One of the people is at another appointment then. Please choose another time, or other people.")


class RoomTaken(Conflict):
    slug = "room-taken"
    sentence = N_("This room is taken at that time. Please choose another time, or another room.")


def quarters(begins: datetime, ends: datetime) -> range:
    """The quarter hours that a span of time touches, counted from 1970."""
    return range(int(begins.timestamp()) // EPOCH_SECONDS, -int(-ends.timestamp() // EPOCH_SECONDS))


def wanted(people: Set[str], rooms: Set[str], begins: datetime, ends: datetime) -> dict[str, range]:
    """Who is taken when by an appointment: rooms for as long as it lasts, people for a quarter hour more."""
    return dict.fromkeys(sorted(rooms), quarters(begins, ends)) | dict.fromkeys(
        sorted(people), quarters(begins, ends + BETWEEN)
    )


def refuse_unless_free(asked: Mapping[str, Collection[int]], taken: Mapping[str, Set[int]], rooms: Set[str]) -> None:
    """`taken`: in which quarter hours each is taken by something else."""
    clash = {who for who, hours in asked.items() if taken.get(who, frozenset()) & set(hours)}
    if clash & rooms:
        raise RoomTaken
    if clash:
        raise SomewhereElse
