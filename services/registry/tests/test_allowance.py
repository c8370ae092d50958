"""What one place is shown in a day, however it asks."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI

from registry.allowance.commands import look_at_strange_hour, note_strange_hour
from registry.allowance.counter import Counter, until_tomorrow
from registry.allowance.queries import strange_hours, strange_hours_queue
from registry.allowance.rules import (
    BY_BEGINNINGS,
    FLOOR_AN_HOUR,
    IN_ALL,
    UNKNOWN_NUMBERS,
    Asker,
    Mode,
    NumbersUsedUp,
)
from registry.certifications.numbers import new_number
from shared.database import Database
from shared.identity import HEADER, Identity, sign
from shared.testing import TODAY, Scene
from shared.testing.cast import alice, dana, erin, somebody
from shared.testing.doors import KEY
from shared.testing.scene import opened
from shared.web import Queue

from .walk import API, certify

NOW = datetime(2026, 3, 2, 15, tzinfo=UTC)
FIRSTS, LASTS = ("Ana", "Bea", "Cho", "Dov", "Eve", "Fay"), [f"{one}{two}lm" for one in "bdfghkl" for two in "aeiou"]


@pytest.fixture(scope="session")
def furnish() -> Any:
    """Two hundred and ten people, six of each surname."""

    def list_them(scene: Scene) -> None:
        for number, last in enumerate(LASTS):
            for first in FIRSTS:
                certify(scene, somebody(f"{first}-{number}"), TODAY, name=f"{first} {last.title()}")

    return list_them


def from_(*networks: str, person: str | None = None) -> dict[str, Any]:
    who = Identity(person_id=person, networks=networks)
    return {"headers": {HEADER: sign(who, "registry", KEY, life=36_000)}}


def copied(scene: Scene, names: list[str], **place: Any) -> tuple[set[str], set[int]]:
    """All numbers that somebody gets who asks for all of these, to the last page; and with which answers."""
    numbers, statuses = set[str](), set[int]()
    for name in names:
        position = ""
        while True:
            answer = scene.visit(f"{API}/registrants", params={"name": name, "position": position}, **place)
            statuses.add(answer.status_code)
            if answer.status_code != 200:
                break
            numbers |= {entry["number"] for entry in answer.json()["registrants"]}
            position = answer.json()["position"]
            if not position:
                break
    return numbers, statuses


def test_beginnings_lead_one_place_to_sixty_people_and_whole_names_to_two_hundred(scene: Scene) -> None:
    beginnings = [*FIRSTS, *LASTS]
    whole = [f"{first} {last}" for first in FIRSTS for last in LASTS]

    by_beginnings, refused = copied(scene, beginnings, **from_("library"))
    assert len(by_beginnings) == BY_BEGINNINGS and refused == {200, 429}
    by_pages = copied(scene, beginnings, **from_("library"))[0]
    assert by_pages == set()
    in_all = by_beginnings | copied(scene, whole, **from_("library"))[0]
    assert len(in_all) == IN_ALL
    assert len(copied(scene, whole[:5], **from_("elsewhere"))[0]) == 5


def test_a_class_of_thirty_behind_one_address_is_not_stopped(scene: Scene) -> None:
    """Each looks for the same facilitator, for a classmate, and for themselves."""
    for number in range(30):
        mine, other = (f"{FIRSTS[one % 6]} {LASTS[one // 6]}" for one in (number, (number + 1) % 30))
        _, statuses = copied(scene, ["Ana Balm", mine, other], **from_("school"))
        assert statuses == {200}


def test_who_signs_in_has_more_and_is_not_stopped_by_others_in_the_same_place(scene: Scene) -> None:
    copied(scene, [*FIRSTS, *LASTS], **from_("library"))

    numbers, statuses = copied(scene, LASTS[:20], **from_("library", person="erin"))

    assert (len(numbers), statuses) == (120, {200})


def test_the_page_says_what_still_works_and_keeps_what_was_typed(scene: Scene) -> None:
    copied(scene, [*FIRSTS, *LASTS], **from_("library"))

    answer = scene.send("/registry", {"name": "ana", "place": "Salem"}, **from_("library"))

    assert answer.status_code == 429
    assert 0 < int(answer.headers["retry-after"]) <= 86_400
    assert "A first and last name together still work" in answer.text
    assert 'value="ana"' in answer.text and 'value="Salem"' in answer.text
    assert 'href="/sign-in' in answer.text and 'href="/help"' in answer.text


def test_the_same_people_are_free(scene: Scene) -> None:
    for _ in range(5):
        numbers, statuses = copied(scene, ["ana"], **from_("library"))
        assert (len(numbers), statuses) == (35, {200})


def test_thirty_numbers_that_are_not_shown_and_then_none(scene: Scene) -> None:
    hidden = certify(scene, alice, TODAY, choice="unlisted")
    shown = certify(scene, erin, TODAY)
    asked = [hidden, *(new_number() for _ in range(UNKNOWN_NUMBERS - 1))]

    for number in (hidden.lower(), hidden.replace("-", " "), *asked):
        assert scene.visit(f"{API}/certificates/{number}", **from_("library")).status_code == 404
    answers = [scene.visit(f"{API}/certificates/{one}", **from_("library")) for one in (shown, hidden, new_number())]

    assert {(one.status_code, one.json()["type"]) for one in answers} == {(429, "/problems/numbers-used-up")}
    assert scene.visit(f"{API}/certificates/{shown}", **from_("elsewhere")).status_code == 200


def test_a_number_still_works_when_names_are_used_up(scene: Scene) -> None:
    number = certify(scene, erin, TODAY)
    copied(scene, [*FIRSTS, *LASTS, *(f"{first} {last}" for first in FIRSTS for last in LASTS)], **from_("library"))

    assert scene.send("/registry", {"name": "ana balm"}, **from_("library")).status_code == 429
    assert scene.send("/registry", {"name": number}, **from_("library")).status_code == 303
    assert scene.visit(f"/registry/certificates/{number}", **from_("library")).status_code == 200


def test_a_site_of_many_networks_has_four_times_as_much(scene: Scene) -> None:
    numbers = set[str]()
    for network in range(6):
        numbers |= copied(scene, [*LASTS, *FIRSTS], **from_(f"network-{network}", "site"))[0]

    names = [f"{first} {last}" for first in FIRSTS for last in LASTS]
    assert copied(scene, names[:3], **from_("network-9", "site"))[1] == {200}
    assert len(numbers) <= 4 * BY_BEGINNINGS


async def test_strangers_who_are_shown_too_many_get_whole_names_only(database: Database, tmp_path: Path) -> None:
    counter = Counter(database, tmp_path)
    await counter.ready(NOW)
    for number in range(FLOOR_AN_HOUR + 1):
        counter.show(Asker((f"place-{number}",)), [f"person-{number}"], Mode.ANY)

    assert counter.mode(Asker(("new",))) == Mode.WHOLE
    assert counter.mode(Asker(("someone",), is_person=True)) == Mode.ANY


async def test_a_strange_hour_waits_for_an_administrator_once(database: Database, tmp_path: Path) -> None:
    counter = Counter(database, tmp_path)
    await counter.ready(NOW)
    for number in range(FLOOR_AN_HOUR + 1):
        counter.show(Asker((f"place-{number}",)), [f"person-{number}"], Mode.ANY)
    for _ in range(3):
        assert counter.mode(Asker(("new",))) == Mode.WHOLE
        await counter.ready(NOW)
        assert counter._noting is not None
        await counter._noting

    assert await database.read(strange_hours_queue) == Queue(
        slug="strange-hours",
        title="Hours in which somebody may have copied the registry",
        count=1,
        oldest=NOW,
        url="/registry/oversight/copying",
    )
    page = await database.read(strange_hours)
    assert [(one.people, one.looked_at) for one in page.items] == [(FLOOR_AN_HOUR + 1, None)]
    await database.write(look_at_strange_hour, dana, page.items[0].id, now=NOW)
    assert (await database.read(strange_hours_queue)).count == 0


def test_an_administrator_looks_at_a_strange_hour(scene: Scene) -> None:
    scene.do(note_strange_hour, 512)
    [hour] = scene.visit(f"{API}/strange-hours", as_=dana).json()
    assert "512 people had been shown." in scene.visit("/registry/oversight/copying", as_=dana).text

    assert scene.send(f"/registry/oversight/copying/{hour['id']}", as_=dana).status_code == 303

    assert scene.visit(f"{API}/strange-hours", as_=dana).json()[0]["looked_at"]
    assert scene.send(f"/registry/oversight/copying/{hour['id']}", as_=erin).status_code == 403
    assert scene.send("/registry/oversight/copying/2020-01-01T00", as_=dana).status_code == 404


async def test_a_process_that_starts_anew_goes_on_counting_and_a_new_day_forgets(
    database: Database, tmp_path: Path
) -> None:
    first, asker = Counter(database, tmp_path), Asker(("library",))
    await first.ready(NOW)
    assert first.show(asker, [f"person-{number}" for number in range(70)], Mode.ANY) == BY_BEGINNINGS
    for number in range(UNKNOWN_NUMBERS):
        first.note_unknown(asker, f"number-{number}")
    await first.keep()

    second = Counter(database, tmp_path)
    await second.ready(NOW)
    assert second.mode(asker) == Mode.WHOLE
    assert second.show(asker, ["person-3"], Mode.WHOLE) == 1  # shown before
    with pytest.raises(NumbersUsedUp):
        second.refuse_if_numbers_used_up(asker, NOW)

    await second.ready(NOW + timedelta(days=1))
    assert second.mode(asker) == Mode.ANY
    second.note_unknown(asker, "tomorrow's")
    await second.keep()
    assert keys_in(tmp_path) == ["allowance-2026-03-03.key"]
    third = Counter(database, tmp_path)
    await third.ready(NOW)
    assert third.mode(asker) == Mode.ANY  # its key is gone, and so are its rows


def keys_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_no_row_says_who_or_where(app: FastAPI, database: Database, tmp_path: Path) -> None:
    with opened(app, database):
        counter = Counter(database, tmp_path)
        counter._begin(NOW.date(), [])
        marks = {counter.mark("CPS-7K2M-Q9XT-4HV2"), *counter.asker(Identity(person_id="alice")).places}
        counter._begin(NOW.date() + timedelta(days=1), [])

        assert not any("alice" in mark or "CPS" in mark for mark in marks)
        assert counter.mark("CPS-7K2M-Q9XT-4HV2") not in marks


def test_a_day_ends_at_midnight() -> None:
    assert until_tomorrow(NOW) == 9 * 3_600
