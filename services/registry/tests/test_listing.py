from datetime import date

import pytest

from registry.listings.commands import choose_listing, describe_listing, give_share_link, withdraw_share_link
from registry.listings.inputs import ChooseListing, DescribeListing
from registry.listings.queries import my_listing
from registry.listings.rules import NoShareLink
from registry.search.inputs import LookFor
from registry.search.queries import Found, registrants_named
from registry.verification.queries import entry_by_link, entry_by_number
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, mallory
from shared.testing.windows import CHANGED, Window

from .walk import certify, moment, rename

DAY = date(2026, 5, 9)
NOW = moment(DAY)


def test_a_former_name_is_never_searchable(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Alice Formerly")
    rename(scene, alice, "Alex Amadi")

    assert found(scene, "formerly") == found(scene, "alice") == []
    assert found(scene, "amadi") == ["Alex Amadi"]


@pytest.mark.parametrize("choice", ["number", "unlisted"])
def test_who_leaves_the_list_of_names_is_found_no_more(scene: Scene, choice) -> None:  # type: ignore[no-untyped-def]
    certify(scene, alice, DAY, name="Alice Amadi")
    scene.do(choose_listing, alice, ChooseListing(name="Alice Amadi", listing=choice))

    assert found(scene, "alice") == []


def test_who_is_listed_by_number_shows_the_status_without_a_name(scene: Scene) -> None:
    number = certify(scene, alice, DAY, choice="number")

    entry = scene.ask(entry_by_number, number)

    assert (entry.number, entry.name, entry.status.kind) == (number, None, "active")


def test_who_is_not_listed_is_not_found_by_number(scene: Scene) -> None:
    number = certify(scene, alice, DAY, choice="unlisted")

    with pytest.raises(NotFound):
        scene.ask(entry_by_number, number)


def test_a_link_shows_the_entry_with_the_name_however_one_is_listed(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Alice Amadi", choice="unlisted")
    code = scene.do(give_share_link, alice)

    entry = scene.ask(entry_by_link, code)

    assert (entry.name, entry.status.kind) == ("Alice Amadi", "active")


def test_a_new_link_ends_the_old_one_and_a_withdrawn_one_shows_nothing(scene: Scene) -> None:
    certify(scene, alice, DAY)
    old = scene.do(give_share_link, alice)
    new = scene.do(give_share_link, alice)
    with pytest.raises(NotFound):
        scene.ask(entry_by_link, old)

    scene.do(withdraw_share_link, alice)

    with pytest.raises(NotFound):
        scene.ask(entry_by_link, new)
    with pytest.raises(NoShareLink):
        scene.do(withdraw_share_link, alice)


def test_one_chooses_only_for_oneself(scene: Scene) -> None:
    certify(scene, alice, DAY)

    for command in (give_share_link, withdraw_share_link):
        with pytest.raises(NotFound):
            scene.do(command, mallory)
    with pytest.raises(NotFound):
        scene.ask(my_listing, mallory)


def found(scene: Scene, name: str) -> list[str | None]:
    looked: Found = scene.ask(registrants_named, LookFor(name=name))
    return [entry.name for entry in looked.registrants]


def test_two_windows_in_which_one_chooses_how_to_be_listed(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Alice Amadi")
    older, newer = Window(scene, "/registry/listing"), Window(scene, "/registry/listing")
    assert newer.sends(name="Alice Amadi", listing="unlisted").status_code == 303

    answer = older.sends(name="A. Amadi", listing="number")

    assert answer.status_code == 409
    assert all(words in answer.text for words in (CHANGED, "<q>Not listed</q>", 'value="A. Amadi"'))
    assert scene.ask(my_listing, alice).choice == "unlisted"
    assert older.sends(name="A. Amadi", listing="unlisted").status_code == 303
    assert scene.ask(my_listing, alice).listed_name == "A. Amadi"


def test_an_older_window_that_changes_the_name_alone_lists_nobody_again(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Alice Amadi")
    older, newer = Window(scene, "/registry/listing"), Window(scene, "/registry/listing")
    newer.sends(name="Alice Amadi", listing="unlisted")

    assert older.sends(name="A. Amadi", listing="name").status_code == 303

    assert scene.ask(my_listing, alice).choice == "unlisted"
    assert found(scene, "amadi") == []


def test_two_windows_in_which_one_says_where_one_works(scene: Scene) -> None:
    certify(scene, alice, DAY)
    older, newer = (Window(scene, "/registry/listing/description") for _ in range(2))
    assert newer.sends(town="Salem", region="", languages=["en"]).status_code == 303

    answer = older.sends(town="Atlanta", region="", languages=[])

    assert answer.status_code == 409
    assert all(words in answer.text for words in (CHANGED, "<q>Salem</q>", 'value="Atlanta"'))


@pytest.mark.parametrize("wrong", [{"languages": ["xx"]}, {"town": "x" * 81}, {"town": "a\nb"}, {"city": "Salem"}])
def test_what_is_no_place_and_no_language_is_refused(scene: Scene, wrong) -> None:  # type: ignore[no-untyped-def]
    certify(scene, alice, DAY)

    answer = scene.send("/registry/api/v1/listing/description", json=wrong, as_=alice, method="PUT")

    assert answer.status_code == 422


def test_who_has_no_listing_describes_none(scene: Scene) -> None:
    with pytest.raises(NotFound):
        scene.do(describe_listing, mallory, DescribeListing(town="Salem"))
