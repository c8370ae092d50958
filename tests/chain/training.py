"""From the application to `TrainingCompleted`."""

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.chain.actor import Actor

CONTENT = Path(__file__).parents[2] / "services/curriculum/content/en"
API = "/curriculum/api/v1"


@cache
def right_options() -> dict[tuple[int, str], int]:
    """(module, question) to the place of the right option, from the published content."""
    found = {}
    for file in sorted(CONTENT.glob("[0-9]*/check.yaml")):
        module = int(file.parent.name[:2])
        for question in yaml.load(file.read_text(), Loader=yaml.CSafeLoader)["questions"]:
            places = [place for place, option in enumerate(question["options"]) if option["right"]]
            found[module, question["id"]] = places[0]
    return found


async def open_cohort(administrator: Actor, facilitator: Actor, places: int = 200) -> str:
    await facilitator.do("PUT", f"{API}/facilitator", {"name": "Femi", "contact": "555-0142", "cps": True})
    seen = {"certified_peer_specialist": True}
    await administrator.do("POST", f"{API}/facilitators/{facilitator.person_id}/confirm", seen)
    today = datetime.now(UTC).date()
    plan = {
        "title": "A group",
        "place": "Online",
        "apply_until": str(today),
        "starts_on": str(today + timedelta(days=1)),
        "places": places,
        "facilitators": [facilitator.person_id],
    }
    made = await administrator.do("POST", f"{API}/cohorts", plan)
    return str(made["id"])


async def hold_sessions(facilitator: Actor, cohort_id: str) -> list[str]:
    """Two that together are all the practice that a training takes."""
    return [await hold_session(facilitator, cohort_id, 360) for _ in range(2)]


async def hold_session(facilitator: Actor, cohort_id: str, minutes: int) -> str:
    plan = {
        "title": "Practising together",
        "place": "Online",
        "starts_at": (datetime.now(UTC) - timedelta(minutes=5)).isoformat(),
        "minutes": minutes,
        "led_by": facilitator.person_id,
    }
    return str((await facilitator.do("POST", f"{API}/cohorts/{cohort_id}/sessions", plan))["id"])


async def apply_and_be_admitted(person: Actor, leader: Actor, cohort_id: str) -> str:
    """The training's id."""
    answers = {
        "name": "Alice",
        "experience": "I have been through hard years, and others helped me to find my way again.",
        "support": "A quiet place would help.",
        "attested": True,
    }
    path = f"{API}/cohorts/{cohort_id}/application"
    await person.do("POST", path, answers, done_already=("already-applied", "already-in-training", "move-not-possible"))
    application = await person.get(f"{API}/application")
    if application["state"] == "waiting":
        decision = {"decision": "admit"}
        await leader.do(
            "POST", f"{API}/applications/{application['id']}/decision", decision, done_already=("move-not-possible",)
        )
    return str((await person.get(f"{API}/training"))["id"])


async def sign_the_code(person: Actor) -> None:
    version = (await person.get(f"{API}/code-of-ethics"))["version"]
    body = {"signed_as": "Alice", "code_version": version}
    await person.do("POST", f"{API}/training/commitment", body, done_already=("move-not-possible",))


async def attend(facilitator: Actor, sessions: list[str], training_id: str) -> None:
    sheet = {"people": {training_id: {"presence": "attended"}}}
    done = ("training-is-complete",)
    for session_id in sessions:
        await facilitator.do("PUT", f"{API}/sessions/{session_id}/attendance", sheet, done_already=done)


async def complete_module(person: Actor, number: int) -> None:
    lesson = await person.get(f"{API}/modules/{number}")
    pages = list(range(1, len(lesson["pages"]) + 1))
    await person.do("PUT", f"{API}/modules/{number}/pages", {"pages": pages})
    check = await person.do("POST", f"{API}/modules/{number}/checks", done_already=("module-completed",))
    if check is None:
        return
    answers = {one["id"]: _right(number, one) for one in check["questions"]}
    done = ("check-handed-in",)
    result = await person.do("POST", f"{API}/checks/{check['id']}/answers", {"answers": answers}, done_already=done)
    assert result is None or result["passed"], f"module {number}: the right answers were not enough"


def _right(module: int, question: dict[str, Any]) -> int:
    return right_options()[module, question["id"]]
