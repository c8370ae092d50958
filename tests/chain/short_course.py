"""The short course, from the name to the attendance paper."""

from functools import cache
from typing import Any

import yaml

from tests.chain.actor import Actor
from tests.chain.training import API, CONTENT

COURSE = f"{API}/course"


@cache
def right_options() -> dict[str, int]:
    """Question to the place of the right option, from the published content."""
    file = CONTENT / "library" / "course" / "check.yaml"
    questions = yaml.load(file.read_text(), Loader=yaml.CSafeLoader)["questions"]
    return {one["id"]: [option["right"] for option in one["options"]].index(True) for one in questions}


async def take(person: Actor, name: str) -> None:
    """Whoever takes it already keeps the name they gave."""
    if (await person.get(COURSE))["progress"] is None:
        await person.do("PUT", f"{COURSE}/name", {"name": name})


async def read(person: Actor) -> None:
    pages = (await person.get(COURSE))["pages"]
    await person.do("PUT", f"{COURSE}/pages", {"pages": [one["number"] for one in pages]})


async def begin_check(person: Actor) -> dict[str, Any]:
    found: dict[str, Any] = await person.do("POST", f"{COURSE}/checks")
    return found


async def try_check(person: Actor, *, right: bool) -> str:
    """The id of the try."""
    check = await begin_check(person)
    answers = {one["id"]: _answer(one, right=right) for one in check["questions"]}
    done = await person.do("POST", f"{COURSE}/checks/{check['id']}/answers", {"answers": answers})
    assert done["passed"] is right
    return str(check["id"])


def _answer(question: dict[str, Any], *, right: bool) -> int:
    wanted = right_options()[question["id"]]
    return wanted if right else next(place for place in range(len(question["options"])) if place != wanted)
