from datetime import date

import pytest
from registry_cast import VERSION, House, moment
from sqlmodel import select

from registry.certifications.commands.sign_and_list import sign_and_list
from registry.conditions.rules import AlreadyCommitted, OtherWording
from registry.conditions.tables import Commitment
from registry.listings.tables import ListedName

DAY = date(2026, 5, 9)


def test_a_signature_keeps_name_wording_and_day_and_is_told(house: House) -> None:
    house.sign("alice", DAY, name="Alice Amadi", choice="number")

    signed = house.database.read_now(lambda session: session.get_one(Commitment, "alice"))
    assert (signed.name, signed.code_version, signed.signed_on) == ("Alice Amadi", VERSION, DAY)
    told = house.told()[-1]
    assert told.data == {"person_id": "alice", "code_version": VERSION, "signed_on": "2026-05-09"}


def test_nobody_signs_twice(house: House) -> None:
    house.sign("alice", DAY)

    with pytest.raises(AlreadyCommitted):
        house.sign("alice", DAY)
    assert house.kinds() == ["commitment-signed"]


def test_another_wording_than_the_published_one_is_not_signed(house: House) -> None:
    with pytest.raises(OtherWording):
        house.database.write_now(
            sign_and_list, "alice", name="Alice", code_version="1999-draft", choice="name", now=moment(DAY)
        )
    assert house.told() == []


@pytest.mark.parametrize(
    ("choice", "searchable"), [("name", {"alice", "amadi"}), ("number", set()), ("unlisted", set())]
)
def test_only_who_lists_their_name_becomes_searchable(house: House, choice, searchable) -> None:  # type: ignore[no-untyped-def]
    house.sign("alice", DAY, name="Alice Amadi", choice=choice)

    assert set(house.database.read_now(lambda session: session.exec(select(ListedName.term)).all())) == searchable
