"""A training log: practised, confirmed, counted, on a signed paper that anybody who has it can check."""

import io
import json
from datetime import date
from typing import Any

import pikepdf
import pytest
from joserfc import jws
from joserfc.jwk import OKPKey

from shared.actor import Actor
from shared.events import CertificationRevoked
from shared.testing import Scene
from shared.testing.cast import alice, amara, bob, dana, mallory, nobody
from shared.vault import Keyring

from .together import together
from .walk import certify

API, HERE = "/ce-tracker/api/v1/training-log", "/ce-tracker/training-log"
PRACTICE = {"done_on": "2025-11-03", "competency": "E3", "minutes": 90}


@pytest.fixture(autouse=True)
def autumn(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bob is certified; Amara, whose log it is, is not yet."""
    certify(scene, bob, date(2025, 5, 2))
    scene.at(date(2025, 11, 4))


@pytest.fixture
def tie(scene: Scene) -> str:
    return together(scene, amara, bob)


def note(scene: Scene, tie: str, **changed: Any) -> Any:
    return scene.send(API, json=PRACTICE | {"supervisor_id": tie} | changed, as_=amara)


def entries(scene: Scene, who: Actor = amara) -> list[Any]:
    found: list[Any] = scene.visit(API, as_=who).json()
    return found


def waiting(scene: Scene, who: Actor = bob) -> list[Any]:
    found: list[Any] = scene.visit(f"{API}/waiting", as_=who).json()
    return found


def confirm_all(scene: Scene, who: Actor = bob) -> Any:
    marks = [one["mark"] for one in waiting(scene, who)]
    return scene.send(f"{HERE}/waiting", {"marks": marks}, as_=who)


def counted(scene: Scene) -> int:
    found: int = scene.visit(f"{API}/totals", as_=amara).json()["minutes"]
    return found


def paper(scene: Scene, tie: str) -> Any:
    """Of an hour and a half of hope, confirmed by Bob."""
    note(scene, tie)
    confirm_all(scene)
    scene.send(f"{HERE}/papers", {"name": "Amara A."}, as_=amara)
    [made] = scene.visit(f"{API}/papers", as_=amara).json()
    return made


def check(scene: Scene, code: str) -> Any:
    return scene.visit(f"{API}/check/{code}", as_=nobody).json()


def test_what_is_noted_by_page_waits_and_counts_once_it_is_confirmed(scene: Scene, tie: str) -> None:
    sent = scene.send(f"{HERE}/new", PRACTICE | {"supervisor_id": tie}, as_=amara)
    assert sent.headers["location"] == HERE and counted(scene) == 0
    assert "Waits to be confirmed" in scene.read(HERE, as_=amara)

    assert confirm_all(scene).status_code == 303

    shown = scene.read(HERE, as_=amara)
    assert "Confirmed" in shown and "Hope" in shown and counted(scene) == 90
    assert scene.news_of(amara) == ["request-decided"] * 2


@pytest.mark.parametrize(("done_on", "counts"), [("2025-05-01", False), ("2025-05-02", True), ("2025-11-04", True)])
def test_it_counts_if_whoever_confirmed_it_was_certified_on_that_day(
    scene: Scene, tie: str, done_on: str, counts: bool
) -> None:
    note(scene, tie, done_on=done_on)
    confirm_all(scene)

    assert (counted(scene) > 0) == counts
    said = "whoever confirmed it was not certified on that day" in scene.read(HERE, as_=amara)
    assert said != counts


def test_a_certification_that_was_revoked_counts_until_the_day_it_was(scene: Scene, tie: str) -> None:
    note(scene, tie, done_on="2025-10-01", minutes=30)
    note(scene, tie, done_on="2025-11-03", minutes=60)
    confirm_all(scene)
    assert counted(scene) == 90

    scene.hear(CertificationRevoked(person_id=bob.id, certificate_number="CPS-bob", decided_on=date(2025, 11, 1)))

    assert counted(scene) == 30


def test_the_day_on_which_one_is_certified_ends_the_log(scene: Scene, tie: str) -> None:
    certify(scene, amara, date(2025, 11, 3))
    scene.at(date(2025, 11, 4))

    refused = note(scene, tie)

    assert refused.status_code == 422 and "You were certified on that day" in refused.text
    assert note(scene, tie, done_on="2025-11-02").status_code == 201


def test_somebody_outside_confirms_no_practice(scene: Scene) -> None:
    scene.send("/ce-tracker/supervisors/outside", {"name": "Oona"}, as_=amara)
    [outside] = scene.visit("/ce-tracker/api/v1/supervisors", as_=amara).json()

    refused = note(scene, outside["id"])

    assert refused.status_code == 422 and "somebody who has an account here" in refused.text
    assert "First invite the Certified Peer Specialist" in scene.read(f"{HERE}/new", as_=amara)


def test_not_so_counts_nothing_and_may_be_said_later(scene: Scene, tie: str) -> None:
    note(scene, tie)
    confirm_all(scene)
    [seen] = scene.visit(f"{API}/decided", as_=bob).json()
    assert "What you have said" in scene.read(f"{HERE}/waiting", as_=bob)

    scene.send(f"{HERE}/entries/{seen['id']}/deny", {"mark": seen["mark"]}, as_=bob)

    assert counted(scene) == 0 and "not so" in scene.read(HERE, as_=amara)
    assert scene.news_of(amara)[-1] == "request-decided"


def test_what_is_corrected_is_asked_anew_and_what_is_taken_out_is_gone(scene: Scene, tie: str) -> None:
    note(scene, tie)
    confirm_all(scene)
    [one] = entries(scene)
    scene.send(
        f"{API}/entries/{one['id']}", json=PRACTICE | {"supervisor_id": tie, "minutes": 60}, method="PUT", as_=amara
    )
    assert [one["state"] for one in entries(scene)] == ["noted"] and counted(scene) == 0

    scene.send(f"{HERE}/entries/{one['id']}/withdraw", {}, as_=amara)

    assert entries(scene) == waiting(scene) == []


def test_a_paper_says_what_counts_and_everybody_can_check_its_signature(scene: Scene, tie: str) -> None:
    made = paper(scene, tie)
    found = check(scene, made["says"]["code"])
    [key] = scene.visit(f"{API}/keys").json()["keys"]

    read = jws.deserialize_compact(found["signed"], OKPKey.import_key(key), algorithms=["Ed25519"])
    says = json.loads(read.payload)

    assert found["worth"] == "current" and says == found["says"]
    assert (says["name"], says["minutes"], says["by_competency"]) == ("Amara A.", 90, {"E3": 90})
    assert says["confirmed_by"] == [{"number": "CPS-bob", "minutes": 90}]
    assert (says["first"], says["last"]) == ("2025-11-03", "2025-11-03")


def test_whoever_was_given_it_reads_on_a_page_what_the_paper_says_and_no_more(scene: Scene, tie: str) -> None:
    made = paper(scene, tie)
    code = made["says"]["code"]

    shown = scene.visit(f"{HERE}/check/{code.lower().replace('-', '')}")

    assert shown.status_code == 200 and "noindex" in shown.headers["x-robots-tag"]
    for words in ("The log says so today", "Amara A.", "CPS-bob", "Hope", "It is not a certification"):
        assert words in shown.text
    assert "Bob B." not in shown.text and made["id"] not in shown.text
    assert scene.visit(f"{HERE}/check/AAAA-AAAA-AAAA-AAAA").status_code == 404


def test_the_file_is_a_tagged_paper_with_the_signed_text_in_it(scene: Scene, tie: str) -> None:
    made = paper(scene, tie)

    answer = scene.visit(f"{HERE}/papers/{made['id']}/paper.pdf", as_=amara)

    with pikepdf.open(io.BytesIO(answer.content)) as pdf:
        held = pdf.attachments["training-log.jws"].get_file().read_bytes().decode()
        assert pdf.Root.MarkInfo.Marked and str(pdf.Root.Lang) == "en"
    assert held == check(scene, made["says"]["code"])["signed"]


def test_a_paper_follows_the_log(scene: Scene, tie: str) -> None:
    made = paper(scene, tie)
    code = made["says"]["code"]
    note(scene, tie, competency="E1")
    assert check(scene, code)["worth"] == "current"
    confirm_all(scene)

    found = check(scene, code)

    assert found["worth"] == "changed" and found["says"] is None and found["signed"] is None
    page = scene.visit(f"{HERE}/check/{code}").text
    assert "The log has changed" in page and "Amara" not in page


def test_the_same_paper_is_not_made_twice_and_another_name_makes_another(scene: Scene, tie: str) -> None:
    paper(scene, tie)

    scene.send(f"{API}/papers", json={"name": "Amara A."}, as_=amara)
    assert len(scene.visit(f"{API}/papers", as_=amara).json()) == 1
    scene.send(f"{API}/papers", json={"name": "Amara Adeyemi"}, as_=amara)

    assert len(scene.visit(f"{API}/papers", as_=amara).json()) == 2


def test_a_paper_is_taken_back(scene: Scene, tie: str) -> None:
    made = paper(scene, tie)

    for _ in range(2):
        assert scene.send(f"{HERE}/papers/{made['id']}/withdraw", {}, as_=amara).status_code == 303

    assert check(scene, made["says"]["code"])["worth"] == "withdrawn"
    assert "This paper was taken back" in scene.visit(f"{HERE}/check/{made['says']['code']}").text
    assert scene.visit(f"{HERE}/papers/{made['id']}/paper.pdf", as_=amara).status_code == 404


def test_there_is_no_paper_of_nothing(scene: Scene, tie: str) -> None:
    note(scene, tie)

    refused = scene.send(f"{HERE}/papers", {"name": "Amara A."}, as_=amara)

    assert refused.status_code == 409 and "There is nothing for a paper yet" in refused.text


def test_a_stranger_sees_none_of_it(scene: Scene, tie: str) -> None:
    made = paper(scene, tie)
    [one] = entries(scene)

    for who in (mallory, dana, alice):
        for path in (f"{HERE}/entries/{one['id']}", f"{HERE}/papers/{made['id']}/paper.pdf"):
            assert scene.visit(path, as_=who).status_code == 404
        assert entries(scene, who) == waiting(scene, who) == scene.visit(f"{API}/papers", as_=who).json() == []
    mark = scene.visit(f"{API}/decided", as_=bob).json()[0]["mark"]
    for path, form in (
        (f"{HERE}/entries/{one['id']}/withdraw", {}),
        (f"{HERE}/entries/{one['id']}", PRACTICE | {"supervisor_id": tie}),
        (f"{HERE}/entries/{one['id']}/deny", {"mark": mark}),
        (f"{HERE}/papers/{made['id']}/withdraw", {}),
        (f"{HERE}/new", PRACTICE | {"supervisor_id": tie}),
    ):
        assert scene.send(path, form, as_=mallory).status_code == 404
    assert scene.send(f"{HERE}/waiting", {"marks": [mark]}, as_=mallory).status_code == 409
    assert counted(scene) == 90


def test_of_somebody_forgotten_no_paper_says_anything(scene: Scene, tie: str, keys: Keyring) -> None:
    made = paper(scene, tie)

    keys.forget("amara")

    assert scene.visit(f"{HERE}/check/{made['says']['code']}").status_code == 404
