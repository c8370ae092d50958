"""Talks are noted, confirmed, corrected, taken out, and given away as their owner chooses."""

import csv
import io
import re
from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from ce_tracker.supervision.tables import Contact
from shared.testing import Scene
from shared.testing.cast import alice, amara, bob, dana

from .together import API, HERE, OTHERS, TALK, confirm, note, noted, together, waiting
from .walk import certify


@pytest.fixture(autouse=True)
def spring(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    certify(scene, bob, date(2024, 5, 2))
    scene.at(date(2026, 3, 3))


def test_a_talk_waits_until_its_supervisor_says_it_was_so(scene: Scene) -> None:
    note(scene, together(scene))
    assert "Waits for your supervisor" in scene.read(HERE, as_=alice)
    [seen] = waiting(scene)

    answer = confirm(scene, seen["mark"])

    assert answer.headers["location"] == OTHERS
    assert [one["state"] for one in noted(scene)] == ["confirmed"] and waiting(scene) == []
    assert scene.news_of(alice) == ["request-decided"] * 2


def test_all_of_a_page_is_confirmed_at_once(scene: Scene) -> None:
    tie = together(scene)
    for minutes in ("30", "45", "60"):
        note(scene, tie, minutes=minutes)

    shown = scene.read(OTHERS, as_=bob)
    confirm(scene, *re.findall(r'name="marks" value="([^"]+)"', shown.partition("Yes to all")[0])[-3:])

    assert {one["state"] for one in noted(scene)} == {"confirmed"}


def test_what_was_changed_since_it_was_seen_is_confirmed_by_nobody(scene: Scene) -> None:
    tie = together(scene)
    note(scene, tie)
    note(scene, tie, minutes="30")
    [first, second] = waiting(scene)
    scene.send(
        f"{API}/contacts/{first['id']}", json=TALK | {"supervisor_id": tie, "minutes": 90}, method="PUT", as_=alice
    )

    refused = confirm(scene, first["mark"], second["mark"])

    assert refused.status_code == 409 and "nothing is done yet" in refused.text
    assert {one["state"] for one in noted(scene)} == {"noted"}
    assert confirm(scene).status_code == 422


def test_not_so_is_heard_and_can_be_corrected_and_asked_anew(scene: Scene) -> None:
    note(scene, together(scene))
    [seen] = waiting(scene)
    scene.send(f"{OTHERS}/contacts/{seen['id']}/deny", {"mark": seen["mark"]}, as_=bob)
    page = scene.read(f"{HERE}/{seen['id']}", as_=alice)
    base = re.search(r'name="base" value="([^"]+)"', page)
    assert base and "Perhaps a day or a length is wrong" in page
    assert scene.news_of(alice)[-1] == "request-decided"

    [one] = noted(scene)
    form = TALK | {"supervisor_id": one["supervisor_id"], "minutes": "40", "base": base[1].replace("&#34;", '"')}
    corrected = scene.send(f"{HERE}/{seen['id']}", form, as_=alice)

    assert corrected.status_code == 303
    assert [(one["state"], one["minutes"]) for one in noted(scene)] == [("noted", 40)]
    assert [one["minutes"] for one in waiting(scene)] == [40]


def test_a_confirmed_talk_that_is_changed_asks_anew_and_one_sent_as_it_is_stays(scene: Scene) -> None:
    tie = together(scene)
    note(scene, tie)
    [seen] = waiting(scene)
    confirm(scene, seen["mark"])
    same = TALK | {"supervisor_id": tie, "minutes": 50}

    scene.send(f"{API}/contacts/{seen['id']}", json=same, method="PUT", as_=alice)
    assert [one["state"] for one in noted(scene)] == ["confirmed"]
    scene.send(f"{API}/contacts/{seen['id']}", json=same | {"way": "phone"}, method="PUT", as_=alice)

    assert [one["state"] for one in noted(scene)] == ["noted"]
    assert [one["way"] for one in waiting(scene)] == ["phone"]


def test_a_supervisor_may_take_a_word_back(scene: Scene) -> None:
    note(scene, together(scene))
    [seen] = waiting(scene)
    confirm(scene, seen["mark"])

    scene.send(f"{API}/supervising/contacts/{seen['id']}/denial", json={"mark": seen["mark"]}, as_=bob)
    assert [one["state"] for one in noted(scene)] == ["not-so"]
    confirm(scene, seen["mark"])

    assert [one["state"] for one in noted(scene)] == ["confirmed"]
    assert confirm(scene, seen["mark"]).status_code == 409


def test_a_talk_is_taken_out_at_any_time(scene: Scene) -> None:
    note(scene, together(scene))
    [seen] = waiting(scene)
    confirm(scene, seen["mark"])

    scene.send(f"{HERE}/{seen['id']}/withdraw", {}, as_=alice)

    assert noted(scene) == [] and scene.rows(sa.select(Contact.__table__.c.id)) == []


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"held_on": "2026-03-04"}, "This day is still ahead"),
        ({"supervisor_id": ""}, "Only a gathering of peers has no supervisor"),
        ({"minutes": "2"}, "5"),
        ({"minutes": "many"}, "number"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_lost(scene: Scene, changed: dict[str, str], sentence: str) -> None:
    refused = note(scene, together(scene), **changed)

    assert refused.status_code == 422 and sentence in refused.text
    assert noted(scene) == []


def test_a_gathering_of_peers_needs_no_supervisor(scene: Scene) -> None:
    assert note(scene, "", way="gathering").status_code == 303

    assert [one["supervisor_id"] for one in noted(scene)] == [None]


def test_the_very_same_talk_is_not_noted_twice(scene: Scene) -> None:
    tie = together(scene)
    note(scene, tie)

    refused = note(scene, tie)

    assert refused.status_code == 409 and "noted the very same already" in refused.text


def test_there_is_no_field_for_words(scene: Scene) -> None:
    body = TALK | {"supervisor_id": together(scene), "minutes": 50, "words": "We spoke of Jo."}

    assert scene.send(f"{API}/contacts", json=body, as_=alice).status_code == 422


def test_a_gap_is_mentioned_kindly_to_the_person_alone(scene: Scene) -> None:
    note(scene, together(scene))
    scene.later(days=41)
    assert "Would you like to plan a talk?" not in scene.read(HERE, as_=alice)
    scene.later(days=2)

    shown = scene.read(HERE, as_=alice)

    assert "The last talk noted here was on March 2, 2026. Only you see this." in shown
    assert "Would you like" not in scene.read(OTHERS, as_=bob)
    scene.due()
    assert scene.news_of(alice) == ["request-decided"]


def test_a_group_is_noted_once_and_each_sees_their_own(scene: Scene) -> None:
    ties = [together(scene, person) for person in (alice, amara)]

    form = {"supervisees": ties, "held_on": "2026-03-01", "minutes": "90"}
    for _ in range(2):
        assert scene.send(f"{OTHERS}/group", form, as_=bob).status_code == 303

    for person in (alice, amara):
        [one] = noted(scene, person)
        assert (one["way"], one["state"], one["minutes"]) == ("group", "confirmed", 90)
        assert scene.news_of(person) == ["request-decided"] * 2
    assert "Noted and confirmed by your supervisor" in scene.read(HERE, as_=alice)
    assert "Amara" not in scene.read(HERE, as_=alice)


def test_of_a_group_with_a_stranger_in_it_nothing_is_noted(scene: Scene) -> None:
    mine, other = together(scene), together(scene, amara, dana)

    form = {"supervisees": [mine, other], "held_on": "2026-03-01", "minutes": "90"}

    assert scene.send(f"{OTHERS}/group", form, as_=bob).status_code == 404
    assert noted(scene) == []


def test_what_the_person_chooses_goes_out_as_a_table_and_nothing_else(scene: Scene) -> None:
    scene.send("/ce-tracker/supervisors/outside", {"name": "-Ines Formula"}, as_=alice)
    [outside] = scene.visit(f"{API}/supervisors", as_=alice).json()
    note(scene, outside["id"])
    note(scene, outside["id"], minutes="35", held_on="2026-02-02")
    later, earlier = noted(scene)

    choose = scene.read(f"{HERE}/export?first=2026-02-01&last=2026-02-28", as_=alice)
    sent = scene.send(f"{HERE}/export", {"contacts": [earlier["id"]], "kind": "csv"}, as_=alice)
    rows = list(csv.reader(io.StringIO(sent.content.decode("utf-8-sig"))))

    assert earlier["id"] in choose and later["id"] not in choose
    assert rows[1:] == [["2026-02-02", "By video", "35", "'-Ines Formula", "No: nobody with an account"]]
    assert "no-store" in sent.headers["cache-control"]


def test_it_goes_out_as_a_paper_too(scene: Scene) -> None:
    note(scene, together(scene))
    [one] = noted(scene)

    sent = scene.send(f"{HERE}/export", {"contacts": [one["id"]], "kind": "pdf"}, as_=alice)

    assert sent.content.startswith(b"%PDF") and sent.headers["content-type"] == "application/pdf"


@pytest.mark.parametrize(
    ("form", "sentence"),
    [({"kind": "csv"}, "Please choose at least one"), ({"kind": "csv", "contacts": ["gone"]}, "changed just now")],
)
def test_a_choice_of_nothing_or_of_what_is_gone_gives_no_file(scene: Scene, form: Any, sentence: str) -> None:
    refused = scene.send(f"{HERE}/export", form, as_=alice)

    assert refused.status_code in (409, 422) and sentence in refused.text


def test_days_that_are_turned_around_or_left_empty_are_taken_care_of(scene: Scene) -> None:
    turned = scene.visit(f"{HERE}/export?first=2026-03-03&last=2026-02-01", as_=alice)

    assert turned.status_code == 422 and "Please turn them around" in turned.text
    assert scene.visit(f"{HERE}/export?first=&last=", as_=alice).status_code == 200
