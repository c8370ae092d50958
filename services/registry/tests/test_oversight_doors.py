from datetime import date

import pytest
from fastapi.testclient import TestClient
from registry_cast import API, House, as_

from shared.clock import now
from shared.days import day_of

DANA = as_("dana", "administrator")
DOV = as_("dov", "administrator")
ALICE = as_("alice", "trainee")
REASON = "What two people saw, and what the person said to it."


@pytest.fixture
def today() -> date:
    return day_of(now())


def proposal(number: str, today: date, decision: str = "suspend") -> dict[str, str]:
    return {"number": number, "decision": decision, "reason": REASON, "person_told_on": str(today)}


def test_two_administrators_suspend_by_json(doors: TestClient, house: House, today: date) -> None:
    number = house.certify("alice", today)
    made = doors.post(f"{API}/decisions", json=proposal(number, today), headers=DANA)
    decision = made.json()["id"]

    own = doors.post(f"{API}/decisions/{decision}/confirm", headers=DANA)
    assert (made.status_code, own.status_code, own.json()["type"]) == (201, 409, "/problems/needs-another-person")
    assert doors.post(f"{API}/decisions/{decision}/confirm", headers=DOV).status_code == 204

    entry = doors.get(f"{API}/certificates/{number}").json()
    assert entry["status"]["kind"] == "suspended" and REASON not in str(entry)
    assert doors.get(f"{API}/oversight", headers=DANA).json()["answered"][0]["state"] == "confirmed"


def test_two_administrators_decide_on_the_page(doors: TestClient, house: House, today: date) -> None:
    number = house.certify("alice", today)
    doors.post("/registry/oversight", data=proposal(number, today, "revoke"), headers=DANA)

    waiting = doors.get("/registry/oversight", headers=DANA).text
    assert "By you: another administrator has to confirm it." in waiting and "/confirm" not in waiting
    [decision] = doors.get(f"{API}/oversight", headers=DOV).json()["waiting"]
    assert "/confirm" in doors.get("/registry/oversight", headers=DOV).text
    sent = doors.post(f"/registry/oversight/decisions/{decision['id']}/confirm", headers=DOV)

    assert sent.status_code == 303
    assert doors.get(f"{API}/certificates/{number}").json()["status"]["kind"] == "revoked"


def test_a_proposal_without_telling_the_person_comes_back_with_all_that_was_written(
    doors: TestClient, house: House, today: date
) -> None:
    number = house.certify("alice", today)

    sent = doors.post(
        "/registry/oversight", data={"number": number, "decision": "revoke", "reason": REASON}, headers=DANA
    )

    assert sent.status_code == 422
    assert "Tell the person first." in sent.text and REASON in sent.text and f'value="{number}"' in sent.text


def test_an_unknown_number_is_told_at_its_field(doors: TestClient, today: date) -> None:
    sent = doors.post("/registry/oversight", data=proposal("CPS-0000-0000", today), headers=DANA)

    assert sent.status_code == 422 and "We know no certificate with this number." in sent.text


def test_a_reason_shorter_than_a_sentence_is_not_enough(doors: TestClient, house: House, today: date) -> None:
    number = house.certify("alice", today)

    assert (
        doors.post(f"{API}/decisions", json={**proposal(number, today), "reason": "Because"}, headers=DANA).status_code
        == 422
    )


def test_issuing_is_stopped_and_resumed(doors: TestClient) -> None:
    assert doors.post(f"{API}/issuing/stop", json={"reason": REASON}, headers=DANA).status_code == 204
    assert REASON in doors.get("/registry/oversight/issuing", headers=DOV).text
    assert doors.post(f"{API}/issuing/resume", headers=DOV).json() == {"granted": 0}
    assert doors.post("/registry/oversight/issuing", data={"reason": REASON}, headers=DANA).status_code == 303
    assert doors.post("/registry/oversight/issuing/resume", headers=DANA).status_code == 303


def test_what_waits_is_counted_for_the_administrators_home(doors: TestClient, house: House, today: date) -> None:
    number = house.certify("alice", today)
    doors.post(f"{API}/decisions", json=proposal(number, today), headers=DANA)

    queues = {queue["slug"]: queue["count"] for queue in doors.get(f"{API}/queues", headers=DOV).json()}

    assert queues == {"decisions": 1, "facts": 0}


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("GET", f"{API}/oversight"),
        ("POST", f"{API}/decisions"),
        ("POST", f"{API}/decisions/any/confirm"),
        ("POST", f"{API}/issuing/stop"),
        ("POST", f"{API}/issuing/resume"),
        ("GET", f"{API}/queues"),
        ("GET", "/registry/oversight"),
        ("POST", "/registry/oversight"),
        ("POST", "/registry/oversight/issuing"),
        ("POST", "/registry/oversight/issuing/resume"),
        ("GET", "/registry/facts"),
    ],
)
def test_only_administrators_come_in(doors: TestClient, method: str, address: str) -> None:
    others = (ALICE, as_("bob", "examiner"), as_("femi", "facilitator"), as_("erin", "employer"))

    assert [doors.request(method, address, headers=who).status_code for who in others] == [403] * 4
    assert doors.request(method, address).status_code in (303, 401)
