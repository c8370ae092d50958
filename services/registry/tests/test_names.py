"""No name stands on a paper or in a list before another person has seen it, and a former one is found by nobody."""

from datetime import date

import pytest
import sqlalchemy as sa

from registry.conditions.queries import my_commitment
from registry.listings.commands import choose_listing, give_share_link
from registry.listings.inputs import ChooseListing
from registry.name_requests.commands import ask_for_name, confirm_name, decline_name, withdraw_name_request
from registry.name_requests.inputs import AskForName, DeclineName
from registry.name_requests.queries import my_name, waiting_request_of
from registry.name_requests.rules import AlreadyAnswered, NothingWaits, SameName
from registry.names.queries import former_name_typed
from registry.names.rules import NameWaits, NotOfTheName
from registry.names.tables import AttestedName
from registry.search.inputs import LookFor
from registry.search.queries import registrants_named
from registry.verification.queries import certificate_to_print, entry_by_link, entry_by_number, my_certificate
from shared.approvals import OwnAffairs
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov, mallory

from .walk import certify, confirm, keys, rename

DAY = date(2026, 5, 9)


def test_until_another_person_has_confirmed_a_name_nobody_else_reads_it(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice Amadi", confirmed=False)
    code = scene.do(give_share_link, alice)

    assert found(scene, "alice") == []
    assert scene.ask(entry_by_number, number).name is scene.ask(entry_by_link, code).name is None
    assert scene.ask(entry_by_number, number).status.kind == "active"  # the certification itself waits for nothing
    with pytest.raises(NameWaits):
        scene.ask(certificate_to_print, alice)

    confirm(scene, alice)

    assert found(scene, "alice") == ["Alice Amadi"]
    assert scene.ask(entry_by_number, number).name == scene.ask(entry_by_link, code).name == "Alice Amadi"
    assert scene.ask(certificate_to_print, alice).name == "Alice Amadi"


def test_nobody_confirms_their_own_name(scene: Scene) -> None:
    certify(scene, dana, DAY, confirmed=False)
    request = scene.ask(waiting_request_of, dana.id)

    for command, *more in ((confirm_name,), (decline_name, DeclineName(reason="No."))):
        with pytest.raises(OwnAffairs):
            scene.do(command, dana, keys(scene), request, *more)
    scene.do(confirm_name, dov, keys(scene), request)
    with pytest.raises(AlreadyAnswered):
        scene.do(confirm_name, dov, keys(scene), request)


def test_a_confirmed_name_takes_the_place_of_the_one_before_everywhere_at_once(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice Formerly")
    scene.do(ask_for_name, alice, keys(scene), AskForName(name="Alex Amadi", words="My friends say so."))
    assert found(scene, "formerly") == ["Alice Formerly"]  # asking alone changes nothing

    confirm(scene, alice)

    assert found(scene, "formerly") == found(scene, "alice") == []
    assert found(scene, "amadi") == ["Alex Amadi"] == [scene.ask(entry_by_number, number).name]
    assert scene.ask(my_certificate, alice).name == "Alex Amadi"
    signed = scene.ask(my_commitment, alice)
    assert signed is not None and (signed.name, signed.signed_on) == ("", DAY)


def test_a_former_name_lies_sealed_and_is_known_to_who_types_it(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Álice Formerly")
    scene.later(days=30)
    rename(scene, alice, "Alex Amadi")

    rows = scene.rows(sa.text("SELECT name, sealed FROM attested_names ORDER BY begins_at"))
    assert [name for name, _ in rows] == ["", "Alex Amadi"] and b"Formerly" not in bytes(rows[0][1])
    had = scene.ask(former_name_typed, keys(scene), alice.id, "alice formerly")
    assert had is not None and (had.ends_at - had.begins_at).days == 30
    assert scene.ask(former_name_typed, keys(scene), alice.id, "Alice") is None
    assert scene.ask(former_name_typed, keys(scene), mallory.id, "Alice Formerly") is None
    keys(scene).forget(alice.id)
    assert scene.ask(former_name_typed, keys(scene), alice.id, "alice formerly") is None


def test_one_shows_so_much_of_a_name_as_one_likes_and_nothing_else(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice Amadi")

    scene.do(choose_listing, alice, ChooseListing(name="A. Amadi", listing="name"))
    assert scene.ask(entry_by_number, number).name == "A. Amadi"
    assert scene.ask(my_certificate, alice).name == "Alice Amadi"  # the paper carries the whole name
    with pytest.raises(NotOfTheName):
        scene.do(choose_listing, alice, ChooseListing(name="Dr. Alice Amadi", listing="name"))
    with pytest.raises(NotOfTheName):
        scene.do(choose_listing, alice, ChooseListing(name="Dana Thistlewade", listing="number"))
    assert found(scene, "amadi") == ["A. Amadi"]


def test_a_name_that_one_goes_by_is_confirmed_once_and_shown_after(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Alice Amadi")
    scene.do(ask_for_name, alice, keys(scene), AskForName(name="Ally Moon", beside=True))
    with pytest.raises(NotOfTheName):
        scene.do(choose_listing, alice, ChooseListing(name="Ally Moon", listing="name"))
    confirm(scene, alice)

    scene.do(choose_listing, alice, ChooseListing(name="Ally Moon", listing="name"))

    assert found(scene, "moon") == ["Ally Moon"]
    assert scene.ask(my_certificate, alice).name == "Alice Amadi"
    with pytest.raises(SameName):
        scene.do(ask_for_name, alice, keys(scene), AskForName(name="Ally Moon", beside=True))


def test_what_was_shown_of_a_former_name_is_shown_no_more(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Alice Amadi")
    scene.do(choose_listing, alice, ChooseListing(name="Alice A.", listing="name"))

    rename(scene, alice, "Alex Amadi")

    assert found(scene, "alice") == [] and found(scene, "alex") == ["Alex Amadi"]


def test_a_name_that_is_sent_back_says_why_to_who_asked_and_can_be_asked_again(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Alice Amadi")
    scene.do(ask_for_name, alice, keys(scene), AskForName(name="Alex Moon", words="I have married."))
    request = scene.ask(waiting_request_of, alice.id)
    scene.do(decline_name, dana, keys(scene), request, DeclineName(reason="Please ring us first."))

    mine = scene.ask(my_name, alice, keys(scene))

    assert mine.request is not None and mine.attested is not None
    assert (mine.request.state, mine.request.answer) == ("declined", "Please ring us first.")
    assert mine.attested.name == "Alice Amadi"
    assert scene.news_of(alice).count("request-decided") == 2  # the first one, and this one
    words = scene.rows(sa.text("SELECT words, answer FROM name_requests WHERE state = 'declined'"))[0]
    assert not any(plain in bytes(one) for plain in (b"married", b"ring us") for one in words)
    rename(scene, alice, "Alex Moon")


def test_a_request_takes_back_the_one_before_and_can_be_taken_back(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Alice Amadi")
    scene.do(ask_for_name, alice, keys(scene), AskForName(name="Alex One"))
    first = scene.ask(waiting_request_of, alice.id)
    scene.do(ask_for_name, alice, keys(scene), AskForName(name="Alex Two"))
    with pytest.raises(AlreadyAnswered):
        scene.do(confirm_name, dana, keys(scene), first)

    scene.do(withdraw_name_request, alice)

    with pytest.raises(NotFound):
        scene.ask(waiting_request_of, alice.id)
    with pytest.raises(NothingWaits):
        scene.do(withdraw_name_request, alice)


def test_one_name_stands_at_a_time(scene: Scene) -> None:
    certify(scene, alice, DAY, name="Alice Amadi")
    for name in ("Alex One", "Alex Two", "Alice Amadi"):
        scene.later(days=1)
        rename(scene, alice, name)

    rows = sorted(scene.rows(sa.select(AttestedName)), key=lambda row: row[0].begins_at)
    stood = [(row[0].begins_at, row[0].ends_at) for row in rows]
    assert [end for _, end in stood[:-1]] == [begin for begin, _ in stood[1:]] and stood[-1][1] is None


def found(scene: Scene, name: str) -> list[str | None]:
    return [entry.name for entry in scene.ask(registrants_named, LookFor(name=name)).registrants]


def test_an_old_paper_is_confirmed_to_who_types_it_only_if_its_holder_lets_it_be(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice Formerly", choice="number")
    scene.later(days=30)
    rename(scene, alice, "Alex Amadi")
    assert compare(scene, number, "Alice Formerly") == compare(scene, number, "Alex Amadi") == {"verdict": "nothing"}

    scene.do(choose_listing, alice, ChooseListing(name="Alex Amadi", listing="number", tells_former_names=True))

    told = compare(scene, number, "alice formerly")
    assert told == {"verdict": "formerly", "number": number, "since": "2026-05-09", "until": "2026-06-08"}
    assert compare(scene, number, "Alice") == compare(scene, number, "Mallory") == {"verdict": "nothing"}
    scene.do(choose_listing, alice, ChooseListing(name="Alex Amadi", listing="unlisted", tells_former_names=True))
    assert compare(scene, number, "Alice Formerly") == {"verdict": "nothing"}  # as of a number that nobody has


def test_the_name_of_today_is_confirmed_where_it_is_public(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice Amadi")
    scene.do(choose_listing, alice, ChooseListing(name="A. Amadi", listing="name"))

    assert compare(scene, number, "ALICE AMADI")["verdict"] == compare(scene, number, "A. Amadi")["verdict"] == "now"
    sent = scene.send("/registry/compare", {"number": number, "name": "Alice Amadi"})
    assert sent.status_code == 200 and "This is their name" in sent.text


def compare(scene: Scene, number: str, name: str) -> dict[str, str]:
    answer = scene.send("/registry/api/v1/certificates/compare", json={"number": number, "name": name})
    return {key: value for key, value in answer.json().items() if value}
