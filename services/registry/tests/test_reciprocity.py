"""What another agency certified counts here, by two people, and the entry says where it comes from."""

from datetime import timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI

from registry.audit.comparison import audit
from registry.audit.queries import books
from registry.conditions.tables import Recognition
from registry.erasure.commands import forget_person
from registry.reciprocity.tables import RecognitionRequest
from shared.actor import Actor
from shared.approvals import approvals_of
from shared.testing import TODAY, Scene
from shared.testing.cast import alice, dana, dov

from .walk import API, all_facts, certify, sign

ASKED = {"origin": "Ohio", "number": "OH-77142", "certified_on": "2023-05-01", "words": "Ask Mrs. Yarrow there."}
CHECKED = {"reason": "The board in Ohio confirmed it by telephone today."}


def ask(scene: Scene, who: Actor = alice, **change: Any) -> str:
    sent = scene.send(f"{API}/recognition", json=ASKED | change, as_=who)
    assert sent.status_code == 201, sent.text
    return str(sent.json()["id"])


def recognize(scene: Scene, request_id: str, by: Actor) -> int:
    return int(scene.send(f"{API}/recognitions/{request_id}", json=CHECKED, as_=by).status_code)


def test_two_people_recognize_and_the_signature_grants(scene: Scene) -> None:
    request = ask(scene)
    assert "Ohio" in scene.visit("/registry/oversight/recognitions", as_=dana).text
    assert recognize(scene, request, dana) == 204
    assert recognize(scene, request, dana) == 409  # the same person
    assert sign(scene, alice, TODAY) is None

    assert recognize(scene, request, dov) == 204

    number = scene.visit(f"{API}/mine", as_=alice).json()["number"]
    entry = scene.visit(f"{API}/certificates/{number}").json()
    assert (entry["status"]["kind"], entry["origin"]) == ("active", "Ohio")
    page = scene.visit(f"/registry/certificates/{number}").text
    assert "Recognized from" in page and "Ohio" in page and "OH-77142" not in page
    assert "The people where you came from" in scene.visit("/registry/moment", as_=alice).text


def test_the_audit_reckons_it_alike(scene: Scene) -> None:
    request = ask(scene)
    for by in (dana, dov):
        recognize(scene, request, by)
    sign(scene, alice, TODAY)

    report = audit(all_facts(scene), scene.ask(books), TODAY)

    assert (report.certificates, report.differences) == (1, ())


def test_who_was_recognized_first_signs_last(scene: Scene) -> None:
    request = ask(scene)
    for by in (dana, dov):
        recognize(scene, request, by)
    assert "Recognized from elsewhere" in scene.visit("/registry/path", as_=alice).text

    assert sign(scene, alice, TODAY) is not None


def test_nobody_recognizes_their_own(scene: Scene) -> None:
    request = ask(scene, dana)

    assert recognize(scene, request, dana) == 403
    assert scene.rows(sa.select(Recognition)) == []


def test_a_declined_request_tells_why_and_can_be_asked_again(scene: Scene) -> None:
    request = ask(scene)
    reason = {"reason": "They know no such number. Is it on your card?"}

    sent = scene.send(f"/registry/oversight/recognitions/{request}/decline", reason, as_=dana)

    assert sent.status_code == 303
    assert reason["reason"] in scene.visit("/registry/recognition", as_=alice).text
    assert recognize(scene, request, dov) == 409
    ask(scene)


@pytest.mark.parametrize(("ends", "who"), [("decline", dov), ("withdraw", alice)])
def test_however_a_request_ends_it_is_kept_who_ended_it_and_no_word_waits_for_a_second(
    scene: Scene, ends: str, who: Actor
) -> None:
    request = ask(scene)
    recognize(scene, request, dana)
    place = f"/registry/oversight/recognitions/{request}" if ends == "decline" else "/registry/recognition"

    scene.send(f"{place}/{ends}", {"reason": "They know no such number."} if ends == "decline" else {}, as_=who)

    [[row]] = scene.rows(sa.select(RecognitionRequest))
    assert row.answered_by == who.id
    [given] = scene.ask(approvals_of, "recognition", request)
    assert (given.first_by, given.second_by, given.closed_at) == (dana.id, None, scene.now)


def test_number_and_words_are_sealed_and_no_fact_says_from_where(scene: Scene) -> None:
    request = ask(scene)
    for by in (dana, dov):
        recognize(scene, request, by)

    [[row]] = scene.rows(sa.select(RecognitionRequest))
    assert b"77142" not in row.number and b"Yarrow" not in row.words
    assert all(word not in fact.model_dump_json() for fact in scene.events() for word in ("Ohio", "77142", "Yarrow"))
    decided = scene.visit(f"{API}/recognitions/{request}", as_=dana).json()
    assert (decided["number"], decided["words"]) == (ASKED["number"], ASKED["words"])


@pytest.mark.parametrize(
    ("change", "status"), [({"certified_on": str(TODAY + timedelta(days=1))}, 422), ({"origin": ""}, 422)]
)
def test_what_cannot_be_is_sent_back(scene: Scene, change: dict[str, str], status: int) -> None:
    assert scene.send(f"{API}/recognition", json=ASKED | change, as_=alice).status_code == status


def test_who_is_in_the_registry_or_waits_already_is_told_so(scene: Scene) -> None:
    ask(scene)
    assert scene.send(f"{API}/recognition", json=ASKED, as_=alice).status_code == 409
    scene.send("/registry/recognition/withdraw", as_=alice)
    certify(scene, alice, TODAY)
    assert scene.send(f"{API}/recognition", json=ASKED, as_=alice).status_code == 409


def test_whoever_is_forgotten_leaves_no_row_here(scene: Scene, app: FastAPI) -> None:
    request = ask(scene)
    for by in (dana, dov):
        recognize(scene, request, by)

    scene.do(forget_person, "alice", "erasure-1")

    for table in (Recognition, RecognitionRequest):
        assert scene.rows(sa.select(table)) == []
