"""The demonstration's years come out as its cast says, with the days of the past."""

from datetime import UTC, date, datetime

from ce_tracker.demonstration import STEPS
from ce_tracker.log_papers.queries import own_papers
from ce_tracker.log_papers.rules import Worth
from ce_tracker.supervision.queries import own_contacts
from ce_tracker.supervisors.rules import State
from ce_tracker.training_log.queries import own_entries
from shared.demonstration import Cast, DemoPerson
from shared.testing import Scene
from shared.testing.cast import alice, somebody

from .walk import certify, recorded

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)


def person(name: str, certified: date, ce: dict[int, int], stop: str = "certified") -> DemoPerson:
    return DemoPerson(
        id=name, name=name, email=f"{name}@example.org", town="Lanternwick", committed_on=certified, ce=ce, stop=stop
    )  # type: ignore[arg-type]


DANA = DemoPerson(id="dana", name="Dana", email="d@example.org", town="Lanternwick", roles=("administrator",))
CAST = Cast(
    people=(
        DANA,
        person("alice", date(2025, 9, 15), {2026: 480}),
        person("omar", date(2023, 5, 20), {2024: 750, 2025: 300}, "not-current"),
        person("nobody", date(2024, 1, 1), {2025: 720}),  # whose certification was never told
        person("imani", date(2025, 9, 15), {2026: 480}),
        DemoPerson(id="sofia", name="sofia", email="s@example.org", town="Lanternwick", stop="studying"),
    ),
    registrants=(person("lark", date(2023, 2, 1), {2024: 720, 2025: 840, 2026: 720}),),
    password="five-words",
)


def test_years_are_lived_through_in_order_and_a_claim_is_left_waiting(scene: Scene) -> None:
    for one in (*CAST.people, *CAST.registrants):
        if one.committed_on is not None and one.id != "nobody":
            certify(scene, somebody(one.id), one.committed_on)

    scene.at(NOW)
    for step in STEPS:
        scene.do(step, CAST)

    told = {
        who: [(name, body["year"]) for name, body, _ in recorded(scene, somebody(who))]
        for who in ("lark", "omar", "nobody")
    }
    assert [pair for pair in told["lark"] if pair[0] == "year-fulfilled"] == [
        ("year-fulfilled", 2024),
        ("year-fulfilled", 2025),
        ("year-fulfilled", 2026),
    ]
    assert ("year-missed", 2025) in told["omar"] and ("year-fulfilled", 2024) in told["omar"]
    assert told["nobody"] == []
    assert recorded(scene, alice)[-1][1]["minutes"] == 480
    assert all(day <= NOW.date() for _, _, day in recorded(scene, somebody("lark")))
    days = [day for _, _, day in recorded(scene, somebody("lark"))]
    assert days == sorted(days)


def test_alice_waits_for_a_decision_on_one_claim(scene: Scene) -> None:
    from ce_tracker.review.queries import waiting_claims

    certify(scene, alice, date(2025, 9, 15))

    scene.at(NOW)
    for step in STEPS:
        scene.do(step, CAST)

    [waiting] = scene.ask(waiting_claims).claims
    assert (waiting.name, waiting.ethics) == ("alice", True)


def test_people_meet_a_supervisor_and_practise_beside_one(scene: Scene) -> None:
    imani, sofia = somebody("imani"), somebody("sofia")
    for one in (alice, imani):
        certify(scene, one, date(2025, 9, 15))

    scene.at(NOW)
    for step in STEPS:
        scene.do(step, CAST)

    talks = [one.state for one in scene.ask(own_contacts, alice).items]
    assert talks == [State.NOTED, State.CONFIRMED, State.CONFIRMED, State.CONFIRMED]
    assert [one.counts for one in scene.ask(own_entries, sofia).items] == [False, True, True, True]
    assert [one.worth for one in scene.ask(own_papers, sofia).items] == [Worth.CURRENT]
