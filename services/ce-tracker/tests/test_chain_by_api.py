"""From the certification to the fulfilled year, through the JSON doors alone."""

from datetime import date

from shared.testing import Scene
from shared.testing.cast import alice, dana

from .walk import CLAIM, certify, recorded

API = "/ce-tracker/api/v1"


def test_a_certified_person_claims_is_reviewed_and_fulfils_the_year(scene: Scene) -> None:
    certify(scene, alice, date(2025, 9, 15))
    scene.at(date(2026, 3, 3))
    ethics = CLAIM | {"title": "The Code at work", "minutes": 60, "ethics": True}

    sent = [scene.send(f"{API}/credits", json=said, as_=alice) for said in (CLAIM, ethics)]
    waiting = scene.visit(f"{API}/review", as_=dana).json()["claims"]
    decided = [
        scene.send(f"{API}/review/{one['id']}/decision", json={"decision": "accept"}, as_=dana) for one in waiting
    ]
    record = scene.visit(f"{API}/record", as_=alice).json()

    assert [one.status_code for one in sent] == [201, 201]
    assert [one.status_code for one in decided] == [204, 204]
    assert record["year"]["phase"] == "fulfilled"
    assert (record["year"]["minutes"], record["year"]["ethics_minutes"]) == (720, 60)
    assert [name for name, *_ in recorded(scene, alice)] == [
        "year-opened",
        "year-progressed",
        "year-progressed",
        "year-fulfilled",
    ]
