"""A supervisor is let in by a code that is handed over; a stranger sees none of it."""

from datetime import date

import pytest
import sqlalchemy as sa

from ce_tracker.supervisors.tables import Supervisor, SupervisorInvitation
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, mallory
from shared.vault import Keyring

from .together import API, HERE, OTHERS, TALK, code_of, confirm, note, noted, together, waiting
from .walk import certify


@pytest.fixture(autouse=True)
def spring(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    certify(scene, bob, date(2024, 5, 2))
    scene.at(date(2026, 3, 3))


def test_a_code_lets_one_person_in_once_and_each_sees_the_name_that_the_other_gave(scene: Scene) -> None:
    code = code_of(scene, alice)
    form = {"code": code, "name": "Bob B."}
    first = scene.send("/ce-tracker/supervisors/invitation", form, as_=bob)
    second = scene.send("/ce-tracker/supervisors/invitation", form, as_=mallory)

    assert first.status_code == 303 and second.status_code == 422
    assert "It works once and for 14 days" in second.text
    assert "Bob B." in scene.read("/ce-tracker/supervisors", as_=alice)
    assert "Alice A." in scene.read(OTHERS, as_=bob)
    assert scene.news_of(alice) == ["request-decided"]


def test_a_code_is_over_after_its_days_and_may_be_taken_back(scene: Scene) -> None:
    old = code_of(scene, alice)
    scene.later(days=15)
    taken_back = code_of(scene, alice)
    assert "One code that you made has not been used yet" in scene.read("/ce-tracker/supervisors", as_=alice)
    scene.send("/ce-tracker/supervisors/codes/withdraw", {}, as_=alice)

    for code in (old, taken_back):
        refused = scene.send("/ce-tracker/supervisors/invitation", {"code": code, "name": "Bob B."}, as_=bob)
        assert refused.status_code == 422 and "This code opens nothing" in refused.text


def test_nobody_is_their_own_supervisor(scene: Scene) -> None:
    form = {"code": code_of(scene, alice), "name": "Alice"}

    refused = scene.send("/ce-tracker/supervisors/invitation", form, as_=alice)

    assert refused.status_code == 422 and "This code is your own" in refused.text


def test_nobody_makes_codes_without_end(scene: Scene) -> None:
    for _ in range(20):
        code_of(scene, alice)

    refused = scene.send("/ce-tracker/supervisors/new", {"name": "Alice"}, as_=alice)

    assert refused.status_code == 409 and "You have 20 codes that nobody has used" in refused.text


def test_who_is_on_the_list_is_not_let_in_twice_and_may_come_back_after_the_end(scene: Scene) -> None:
    tie = together(scene)
    form = {"code": code_of(scene, alice), "name": "Bob B."}
    refused = scene.send("/ce-tracker/supervisors/invitation", form, as_=bob)
    scene.send(f"{OTHERS}/{tie}/end", {}, as_=bob)

    assert refused.status_code == 409 and "on their list already" in refused.text
    assert together(scene) == tie


@pytest.mark.parametrize(
    ("today", "sentence"),
    [
        (date(2026, 3, 3), "On March 3, 2026: certified until December 31, 2025."),
        (date(2025, 11, 3), "On November 3, 2025: certified until December 31, 2025."),
    ],
)
def test_how_a_supervisor_is_certified_is_said_with_the_day(scene: Scene, today: date, sentence: str) -> None:
    scene.at(date(2025, 11, 1))
    together(scene)
    scene.at(today)

    shown = scene.read("/ce-tracker/supervisors", as_=alice)

    assert (sentence in shown) == (today.year == 2025)
    assert ("renewal due by March 31, 2026" in shown) == (today.year == 2026)


def test_of_somebody_the_registry_does_not_know_it_says_not_certified_and_no_more(scene: Scene) -> None:
    together(scene, supervisor=dana)

    shown = scene.read("/ce-tracker/supervisors", as_=alice)

    assert "On March 3, 2026: not currently certified. This says nothing about conduct or health." in shown


def test_somebody_outside_confirms_nothing_and_only_the_person_knows_the_name(scene: Scene, keys: Keyring) -> None:
    scene.send("/ce-tracker/supervisors/outside", {"name": "Oona Outside"}, as_=alice)
    [outside] = scene.visit(f"{API}/supervisors", as_=alice).json()
    note(scene, outside["id"])

    [contact] = noted(scene)
    assert "Nobody can confirm for them here" in scene.read("/ce-tracker/supervisors", as_=alice)
    assert "Your own note" in scene.read(HERE, as_=alice) and contact["supervisor"] == "Oona Outside"
    [shut] = scene.ask(lambda session: session.execute(sa.select(Supervisor.__table__.c.sealed_name)).scalars().all())
    assert b"Oona" not in shut


def test_after_the_end_a_supervisor_sees_nothing_and_the_person_keeps_all(scene: Scene) -> None:
    tie = together(scene)
    note(scene, tie)
    [seen] = waiting(scene)
    confirm(scene, seen["mark"])

    scene.send(f"/ce-tracker/supervisors/{tie}/end", {}, as_=alice)

    assert scene.visit(f"{OTHERS}/{tie}", as_=bob).status_code == 404
    assert "Alice" not in scene.read(OTHERS, as_=bob)
    denied = scene.send(f"{OTHERS}/contacts/{seen['id']}/deny", {"mark": seen["mark"]}, as_=bob)
    assert denied.status_code == 404
    assert [one["state"] for one in noted(scene)] == ["confirmed"]
    assert scene.news_of(bob) == ["right-ended"]
    again = note(scene, tie, minutes="20")
    assert again.status_code == 409 and "This has ended" in again.text
    assert scene.send(f"/ce-tracker/supervisors/{tie}/end", {}, as_=alice).status_code == 409


def test_a_stranger_sees_none_of_it(scene: Scene) -> None:
    tie = together(scene)
    note(scene, tie)
    [seen] = waiting(scene)

    for path in (f"{HERE}/{seen['id']}", f"{OTHERS}/{tie}", f"{API}/supervising/{tie}/contacts"):
        for who in (mallory, dana):
            assert scene.visit(path, as_=who).status_code == 404
    for path, form in (
        (f"{HERE}/{seen['id']}", TALK),
        (f"{HERE}/{seen['id']}/withdraw", {}),
        (f"{OTHERS}/contacts/{seen['id']}/deny", {"mark": seen["mark"]}),
        (f"/ce-tracker/supervisors/{tie}/end", {}),
        (f"{HERE}/new", TALK | {"supervisor_id": tie}),
    ):
        assert scene.send(path, form, as_=mallory).status_code == 404
    assert confirm(scene, seen["mark"], who=mallory).status_code == 409
    assert noted(scene, mallory) == waiting(scene, mallory) == []
    for page in (HERE, OTHERS, "/ce-tracker/supervisors"):
        assert "Alice" not in scene.read(page, as_=mallory) and "Bob" not in scene.read(page, as_=mallory)
    assert [one["state"] for one in noted(scene)] == ["noted"]


def test_no_name_lies_open_and_no_word_goes_out_in_facts(scene: Scene) -> None:
    code_of(scene, alice, "Alice Unmistakable")
    tie = together(scene)
    note(scene, tie)

    [open_name] = scene.rows(sa.select(SupervisorInvitation.__table__.c.sealed_name))
    assert b"Unmistakable" not in open_name
    assert scene.envelopes() and all(one.type.startswith("ce.record") for one in scene.envelopes())


def test_a_forgotten_supervisor_breaks_no_page(scene: Scene, keys: Keyring) -> None:
    note(scene, together(scene))

    keys.forget("bob")

    assert "Somebody whose account is gone" in scene.read(HERE, as_=alice)
    assert "Somebody whose account is gone" in scene.read("/ce-tracker/supervisors", as_=alice)
