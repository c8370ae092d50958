"""From eligibility to `ResultReleased`."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.chain.actor import Actor, Answer, until

BANK = Path(__file__).parents[2] / "services/exam/bank/en"
API = "/exam/api/v1"
WRITTEN_ANSWER = "I would ask what would help now, and listen to the answer before I say anything of my own."


@cache
def bank() -> dict[str, dict[str, Any]]:
    """Each item as it is published, by its id."""
    items = [yaml.load(file.read_text(), Loader=yaml.CSafeLoader) for file in sorted(BANK.glob("items/*.yaml"))]
    return {item["id"]: item for item in items}


async def make_panel(administrator: Actor, examiners: list[Actor]) -> None:
    for number, examiner in enumerate(examiners):
        joining = {"name": f"Examiner {number + 1}", "certified_peer_specialist": True}
        await examiner.do("POST", f"{API}/examiners", joining)
        confirming = {"certified_peer_specialist": True}
        await administrator.do("POST", f"{API}/examiners/{examiner.person_id}/confirm", confirming)
        await calibrate(examiner)


@cache
def agreed() -> dict[tuple[str, str], dict[str, int]]:
    """By item and the words of a specimen, the scores on which people agreed."""
    known = [yaml.load(file.read_text(), Loader=yaml.CSafeLoader) for file in sorted(BANK.glob("specimens/*.yaml"))]
    return {(one["rates"], _plain(each["answer"])): each["scores"] for one in known for each in one["specimens"]}


def _plain(words: str) -> str:
    return " ".join(words.split())


async def calibrate(examiner: Actor) -> None:
    """Score every specimen as was agreed, so that the examiner gets work."""
    for rubric in await examiner.get(f"{API}/calibrations"):
        if not rubric["may_begin"]:
            continue
        round = await examiner.do("POST", f"{API}/calibrations", {"entry_id": rubric["entry_id"]})
        while (task_id := round["next_task"]) is not None:
            task = await examiner.do("POST", f"{API}/scoring-tasks/{task_id}/open")
            scores = agreed()[rubric["entry_id"], _plain(task["answer"])]
            await examiner.do("PUT", f"{API}/scoring-tasks/{task_id}/rating", _rating(scores))
            await examiner.do("POST", f"{API}/scoring-tasks/{task_id}/stand")
            round = await examiner.get(f"{API}/calibrations/{round['id']}")


async def begin(person: Actor) -> dict[str, Any]:
    """The open sitting with its questions; eligibility takes a moment to arrive."""

    async def try_to_begin() -> dict[str, Any] | Answer:
        open_ones = [one for one in await person.get(f"{API}/sittings") if one["state"] == "open"]
        if open_ones:
            found: dict[str, Any] = await person.get(f"{API}/sittings/{open_ones[0]['id']}")
            return found
        answer = await person.attempt("POST", f"{API}/sittings")
        return answer if answer.status >= 400 else await person.get(f"{API}/sittings/{answer.body['id']}")

    found: dict[str, Any] = await until("eligibility", try_to_begin)
    return found


def answer_to(question: dict[str, Any], *, right: bool = True) -> dict[str, Any]:
    """By response: what the key calls right, or something else."""
    item = bank()[question["item_id"]]
    match item["kind"]:
        case "gap":
            return {gap: _response(one, right=right) for gap, one in item["gaps"].items()}
        case "scenario":
            return {part: _response(one["takes"], right=right) for part, one in item["questions"].items()}
        case _:
            return {"R": _response(item, right=right)}


def _response(item: dict[str, Any], *, right: bool) -> Any:
    match item["kind"]:
        case "choice":
            return next(one["id"] for one in item["options"] if (one["id"] == item["key"]) is right)
        case "multiple":
            return [option for option, worth in item["worth"].items() if (worth > 0) is right][: item["most"]]
        case "order":
            return item["key"] if right else [one["id"] for one in item["options"]]
        case "match":
            halves = [one["id"] for one in item["targets"]]
            other = {half: next(one for one in halves if one != half) for half in halves}
            return [[option, half if right else other[half]] for option, half in sorted(item["key"].items())]
        case "short":
            return next(words for words, worth in item["key"].items() if (worth > 0) is right)
        case _:
            return WRITTEN_ANSWER


def written_down(answer: dict[str, Any]) -> str:
    """As the examination keeps it, told a second time on purpose."""
    return json.dumps(answer, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


async def save(
    person: Actor, sitting_id: str, item_id: str, answer: str | dict[str, Any], base: int = 0
) -> dict[str, Any]:
    body = {"base": base, "answer": answer}
    receipt: dict[str, Any] = await person.do("PUT", f"{API}/sittings/{sitting_id}/answers/{item_id}", body)
    return receipt


async def submit(person: Actor, sitting_id: str) -> None:
    await person.do("POST", f"{API}/sittings/{sitting_id}/submit", done_already=("sitting-over",))


async def arrange(person: Actor, administrator: Actor) -> list[str]:
    """Accommodations asked for and approved, by their ids; eligibility takes a moment to arrive."""

    async def ask() -> Any:
        wish = {"kinds": ["reader"], "name": "A candidate"}
        answer = await person.attempt("PUT", f"{API}/accommodations", wish)
        return answer if answer.status >= 400 else answer.body

    asked = await until("eligibility", ask)
    waiting = [one["id"] for one in asked["standing"] if one["state"] == "asked"]
    for one in waiting:
        approving = f"{API}/accommodation-requests/{one}/approve"
        await administrator.do("POST", approving, done_already=("already-decided",))
    return waiting


async def settle_help(person: Actor, administrator: Actor) -> list[str]:
    """Whatever people bring is arranged, and confirmed by whom it is for; of each part, by its id."""
    help = {"at": (datetime.now(UTC) + timedelta(hours=1)).isoformat(), "who": "A reader", "where": "Room 1"}

    async def all_settled() -> list[str] | None:
        brought = await person.get(f"{API}/help")
        waiting = [one for one in brought if one["state"] != "confirmed"]
        for one in waiting:
            if one["state"] == "arranged":
                await person.attempt("POST", f"{API}/help/{one['arrangement_id']}/confirm")
            else:
                arranging = f"{API}/accommodation-requests/{one['accommodation_id']}/arrangement"
                await administrator.attempt("POST", arranging, help | {"part": one["part"]})
        return None if waiting or not brought else [one["arrangement_id"] for one in brought]

    found: list[str] = await until("help that is settled", all_settled)
    return found


async def score_waiting(examiner: Actor, *, level: int = 3) -> list[str]:
    """Score everything that this examiner may; which tasks. `level` goes to every row of the rubric."""
    work = await examiner.get(f"{API}/work")
    waiting = [one["task_id"] for one in (*work["mine"], *work["free"]) if one["state"] != "committed"]
    return [task for task in waiting if await _score(examiner, task, level)]


async def _score(examiner: Actor, task_id: str, level: int) -> bool:
    """False if somebody else was there first: two examiners ask for the same work at the same time."""
    task = await examiner.attempt("POST", f"{API}/scoring-tasks/{task_id}/open")
    if task.status >= 400:
        return False
    scores = {row["id"]: level for row in task.body["rubric"]["rows"]}
    done = await examiner.attempt("PUT", f"{API}/scoring-tasks/{task_id}/rating", _rating(scores))
    if done.status < 400:
        await examiner.attempt("POST", f"{API}/scoring-tasks/{task_id}/stand")
    return done.status < 400


def _rating(scores: dict[str, int]) -> dict[str, Any]:
    """What each row rests on is asked for of a talk; of whatever else it may be told."""
    heard = dict.fromkeys(scores, "They asked first, and said back what they heard.")
    return {"scores": scores, "note": "What I heard fits the descriptors.", "evidence": heard}


async def offer_time(administrator: Actor, first: Actor, second: Actor, ahead: timedelta = timedelta(hours=1)) -> None:
    """In an hour, or in so many, or once these two are free after that: others are offered times with them too."""
    offering = {"place": "Room 2", "first_examiner": first.person_id, "second_examiner": second.person_id}
    begins = datetime.now(UTC) + ahead

    async def offered() -> bool:
        for hours in range(10):
            starts_at = (begins + timedelta(hours=hours)).isoformat()
            answer = await administrator.attempt("POST", f"{API}/oral-slots", offering | {"starts_at": starts_at})
            if answer.status < 400:
                return True
        return False

    await until("two examiners who are free", offered)


async def book(person: Actor) -> str:
    """Any time that suits; others may take it first."""

    async def try_to_book() -> str | None:
        page = await person.get(f"{API}/oral")
        if page["booking"]:
            return str(page["booking"]["id"])
        for slot in page["slots"]:
            await person.attempt("POST", f"{API}/oral-slots/{slot['id']}/book", {})
            break
        return None

    return str(await until("a time for the oral part", try_to_book))


async def hold_talk(examiner: Actor, oral_id: str) -> None:
    await examiner.do("POST", f"{API}/talks/{oral_id}/conclude", done_already=("already-held",))


async def release(first: Actor, second: Actor) -> list[str]:
    """Give the first and the second approval to every result that waits; which were released."""
    for one in await first.every(f"{API}/releases"):
        if not one["mine"]:
            await first.attempt("POST", f"{API}/results/{one['id']}/release")
    ready = [one["id"] for one in await second.every(f"{API}/releases") if not one["mine"]]
    answers = await asyncio.gather(*(second.attempt("POST", f"{API}/results/{one}/release") for one in ready))
    return [one for one, answer in zip(ready, answers, strict=True) if answer.status < 400]
