import pytest

from shared.testing import TODAY, Scene
from shared.testing.cast import alice, bob, dana, dov, erin, femi

from .walk import API, certify

REASON = "What two people saw, and what the person said to it."


def proposal(number: str, decision: str = "suspend") -> dict[str, str]:
    return {"number": number, "decision": decision, "reason": REASON, "person_told_on": str(TODAY)}


def test_two_administrators_suspend_by_json(scene: Scene) -> None:
    number = certify(scene, alice, TODAY)
    made = scene.send(f"{API}/decisions", json=proposal(number), as_=dana)
    decision = made.json()["id"]

    own = scene.send(f"{API}/decisions/{decision}/confirm", as_=dana)
    assert (made.status_code, own.status_code, own.json()["type"]) == (201, 409, "/problems/same-person")
    assert scene.send(f"{API}/decisions/{decision}/confirm", as_=dov).status_code == 204

    entry = scene.visit(f"{API}/certificates/{number}").json()
    assert entry["status"]["kind"] == "suspended" and REASON not in str(entry)
    assert scene.visit(f"{API}/oversight", as_=dana).json()["answered"][0]["state"] == "confirmed"


def test_two_administrators_decide_on_the_page(scene: Scene) -> None:
    number = certify(scene, alice, TODAY)
    scene.send("/registry/oversight", proposal(number, "revoke"), as_=dana)

    waiting = scene.visit("/registry/oversight", as_=dana).text
    assert "By you: another administrator has to confirm it." in waiting and "/confirm" not in waiting
    [decision] = scene.visit(f"{API}/oversight", as_=dov).json()["waiting"]
    assert "/confirm" in scene.visit("/registry/oversight", as_=dov).text
    sent = scene.send(f"/registry/oversight/decisions/{decision['id']}/confirm", as_=dov)

    assert sent.status_code == 303
    assert scene.visit(f"{API}/certificates/{number}").json()["status"]["kind"] == "revoked"


def test_a_proposal_without_telling_the_person_comes_back_with_all_that_was_written(scene: Scene) -> None:
    number = certify(scene, alice, TODAY)

    sent = scene.send("/registry/oversight", {"number": number, "decision": "revoke", "reason": REASON}, as_=dana)

    assert sent.status_code == 422
    assert "Tell the person first." in sent.text and REASON in sent.text and f'value="{number}"' in sent.text


def test_an_unknown_number_is_told_at_its_field(scene: Scene) -> None:
    sent = scene.send("/registry/oversight", proposal("CPS-0000-0000"), as_=dana)

    assert sent.status_code == 422 and "We know no certificate with this number." in sent.text


def test_a_reason_shorter_than_a_sentence_is_not_enough(scene: Scene) -> None:
    number = certify(scene, alice, TODAY)

    assert scene.send(f"{API}/decisions", json={**proposal(number), "reason": "Because"}, as_=dana).status_code == 422


FOUND = {"reason": "What we found, and why it is right now."}
PAGE = "/registry/oversight/issuing"


def test_one_stops_issuing_and_two_resume_it_by_json(scene: Scene) -> None:
    assert scene.send(f"{API}/issuing/stop", json={"reason": REASON}, as_=dana).status_code == 204
    assert REASON in scene.visit(PAGE, as_=dov).text
    assert scene.send(f"{API}/issuing/resume", json=FOUND, as_=dov).json() == {"resumed": False, "waiting": 0}
    own = scene.send(f"{API}/issuing/resume", json=FOUND, as_=dov)
    assert (own.status_code, own.json()["type"]) == (409, "/problems/same-person")
    assert scene.send(f"{API}/issuing/resume/take-back", as_=dov).status_code == 204
    for who, resumed in ((dov, False), (dana, True)):
        assert scene.send(f"{API}/issuing/resume", json=FOUND, as_=who).json()["resumed"] is resumed


def test_the_page_says_who_is_needed_to_stop_and_to_resume(scene: Scene) -> None:
    assert "You need nobody else for it." in scene.visit(PAGE, as_=dana).text
    assert scene.send(PAGE, {"reason": REASON}, as_=dana).status_code == 303
    assert "Two administrators say that it goes on" in scene.visit(PAGE, as_=dana).text
    assert scene.send(f"{PAGE}/resume", FOUND, as_=dana).status_code == 303

    mine, theirs = scene.visit(PAGE, as_=dana).text, scene.visit(PAGE, as_=dov).text
    assert "The second has to come from another administrator." in mine and f'action="{PAGE}/resume"' not in mine
    assert FOUND["reason"] in theirs and f'action="{PAGE}/resume"' in theirs
    queues = {queue["slug"]: queue["count"] for queue in scene.visit(f"{API}/queues", as_=dov).json()}
    assert queues["resuming"] == 1

    assert scene.send(f"{PAGE}/resume/take-back", as_=dov).status_code == 303
    assert scene.send(f"{PAGE}/resume", FOUND, as_=dov).status_code == 303
    assert scene.send(f"{PAGE}/resume", FOUND, as_=dana).status_code == 303
    assert "You need nobody else for it." in scene.visit(PAGE, as_=dana).text


def test_what_waits_is_counted_for_the_administrators_home(scene: Scene) -> None:
    number = certify(scene, alice, TODAY)
    scene.send(f"{API}/decisions", json=proposal(number), as_=dana)

    queues = {queue["slug"]: queue["count"] for queue in scene.visit(f"{API}/queues", as_=dov).json()}

    assert {"names", "facts"} < queues.keys()
    assert {slug: count for slug, count in queues.items() if count} == {"decisions": 1}


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("GET", f"{API}/oversight"),
        ("POST", f"{API}/decisions"),
        ("POST", f"{API}/decisions/any/confirm"),
        ("POST", f"{API}/issuing/stop"),
        ("POST", f"{API}/issuing/resume"),
        ("POST", f"{API}/issuing/resume/take-back"),
        ("GET", f"{API}/queues"),
        ("GET", "/registry/oversight"),
        ("POST", "/registry/oversight"),
        ("POST", "/registry/oversight/issuing"),
        ("POST", "/registry/oversight/issuing/resume"),
        ("POST", "/registry/oversight/issuing/resume/take-back"),
        ("GET", "/registry/facts"),
    ],
)
def test_only_administrators_come_in(scene: Scene, method: str, address: str) -> None:
    others = (alice, bob, femi, erin)

    assert [scene.send(address, method=method, as_=who).status_code for who in others] == [403] * 4
    assert scene.send(address, method=method).status_code in (303, 401)
