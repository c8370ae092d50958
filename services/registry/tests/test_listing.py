from datetime import date

import pytest
from registry_cast import House, moment

from registry.listings.commands import choose_listing, give_share_link, withdraw_share_link
from registry.listings.queries import listing_of
from registry.listings.rules import NoShareLink
from registry.search.queries import Found, registrants_named
from registry.verification.queries import entry_by_link, entry_by_number
from shared.refusals import NotFound

DAY = date(2026, 5, 9)
NOW = moment(DAY)


def test_a_former_name_is_never_searchable(house: House) -> None:
    house.certify("alice", DAY, name="Alice Formerly")
    house.database.write_now(choose_listing, "alice", "name", "Alex Amadi", NOW)

    assert found(house, "formerly") == found(house, "alice") == []
    assert found(house, "amadi") == ["Alex Amadi"]


@pytest.mark.parametrize("choice", ["number", "unlisted"])
def test_who_leaves_the_list_of_names_is_found_no_more(house: House, choice) -> None:  # type: ignore[no-untyped-def]
    house.certify("alice", DAY, name="Alice Amadi")
    house.database.write_now(choose_listing, "alice", choice, "Alice Amadi", NOW)

    assert found(house, "alice") == []


def test_who_is_listed_by_number_shows_the_status_without_a_name(house: House) -> None:
    number = house.certify("alice", DAY, choice="number")

    entry = house.database.read_now(entry_by_number, number, NOW)

    assert (entry.number, entry.name, entry.status.kind) == (number, None, "active")


def test_who_is_not_listed_is_not_found_by_number(house: House) -> None:
    number = house.certify("alice", DAY, choice="unlisted")

    with pytest.raises(NotFound):
        house.database.read_now(entry_by_number, number, NOW)


def test_a_link_shows_the_entry_with_the_name_however_one_is_listed(house: House) -> None:
    house.certify("alice", DAY, name="Alice Amadi", choice="unlisted")
    code = house.database.write_now(give_share_link, "alice")

    entry = house.database.read_now(entry_by_link, code, NOW)

    assert (entry.name, entry.status.kind) == ("Alice Amadi", "active")


def test_a_new_link_ends_the_old_one_and_a_withdrawn_one_shows_nothing(house: House) -> None:
    house.certify("alice", DAY)
    old = house.database.write_now(give_share_link, "alice")
    new = house.database.write_now(give_share_link, "alice")
    with pytest.raises(NotFound):
        house.database.read_now(entry_by_link, old, NOW)

    house.database.write_now(withdraw_share_link, "alice")

    with pytest.raises(NotFound):
        house.database.read_now(entry_by_link, new, NOW)
    with pytest.raises(NoShareLink):
        house.database.write_now(withdraw_share_link, "alice")


def test_one_chooses_only_for_oneself(house: House) -> None:
    house.certify("alice", DAY)

    for command in (give_share_link, withdraw_share_link):
        with pytest.raises(NotFound):
            house.database.write_now(command, "mallory")
    with pytest.raises(NotFound):
        house.database.read_now(listing_of, "mallory")


def found(house: House, name: str) -> list[str | None]:
    looked: Found = house.database.read_now(registrants_named, name, NOW)
    return [entry.name for entry in looked.registrants]
