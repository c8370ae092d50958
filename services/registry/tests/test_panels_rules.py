"""A panel is two people without a tie, one of them certified; an appeal goes to others."""

import pytest

from registry.panels.rules import (
    DecidedBefore,
    ObjectedTo,
    OneIsCertified,
    PanelIsWhole,
    PanelNotWhole,
    SitsAlready,
    refuse_if_decided_before,
    refuse_if_freed,
    refuse_unless_free,
    refuse_unless_room_for_peer,
    refuse_unless_whole,
)


@pytest.mark.parametrize("seated", [set(), {"dov"}])
def test_there_is_room_for_two(seated: set[str]) -> None:
    refuse_unless_free(seated, "dana")


def test_one_person_takes_one_seat_and_a_third_none() -> None:
    with pytest.raises(SitsAlready):
        refuse_unless_free({"dana"}, "dana")
    with pytest.raises(SitsAlready):
        refuse_unless_free({"dana", "dov"}, "dana")
    with pytest.raises(PanelIsWhole):
        refuse_unless_free({"dana", "dov"}, "femi")


def test_who_was_freed_by_an_objection_is_not_seated_again() -> None:
    refuse_if_freed(False)
    with pytest.raises(ObjectedTo):
        refuse_if_freed(True)


def test_an_appeal_goes_to_others_than_those_who_decided() -> None:
    refuse_if_decided_before("femi", {"dana", "dov"})
    with pytest.raises(DecidedBefore):
        refuse_if_decided_before("dov", {"dana", "dov"})


@pytest.mark.parametrize(
    ("certified", "joins_certified"), [([], False), ([], True), ([True], False), ([True], True), ([False], True)]
)
def test_a_peer_sits_on_every_panel(certified: list[bool], joins_certified: bool) -> None:
    refuse_unless_room_for_peer(certified, joins_certified=joins_certified)


def test_the_last_seat_is_a_peers_unless_one_sits_there_already() -> None:
    with pytest.raises(OneIsCertified):
        refuse_unless_room_for_peer([False], joins_certified=False)


def test_a_panel_is_whole_when_two_have_no_tie_and_one_is_certified_today() -> None:
    refuse_unless_whole(2, 1)
    refuse_unless_whole(2, 2)
    for declared, certified_today in ((2, 0), (1, 1), (0, 0)):
        with pytest.raises(PanelNotWhole):
            refuse_unless_whole(declared, certified_today)
