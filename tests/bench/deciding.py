"""From the second word of a suspension to the public entry: how long until everybody is told."""

import asyncio
import time

from tests.chain.actor import Actor, House

API = "/registry/api/v1"
PATIENCE = 30.0
REASON = "Two people looked at it, as the benchmark asks."


async def propose(dana: Actor, numbers: list[str], told_on: str) -> dict[str, str]:
    """The first word on each of them; the proposals by number."""
    proposals = {}
    for number in numbers:
        body = {"number": number, "decision": "suspend", "person_told_on": told_on, "reason": REASON}
        proposals[number] = str((await dana.do("POST", f"{API}/decisions", body))["id"])
    return proposals


async def confirm(house: House, dov: Actor, number: str, proposal: str) -> float:
    """Seconds from the answer to the second word (which follows its COMMIT) until the entry says it."""
    await dov.do("POST", f"{API}/decisions/{proposal}/confirm")
    began = time.perf_counter()
    while await _kind(house, number) != "suspended":
        if time.perf_counter() - began > PATIENCE:
            raise TimeoutError(f"a decision was not public after {PATIENCE:.0f} s")
    return time.perf_counter() - began


async def one_at_a_time(house: House, dov: Actor, proposals: dict[str, str]) -> list[float]:
    return [await confirm(house, dov, number, proposal) for number, proposal in proposals.items()]


async def together(house: House, dov: Actor, proposals: dict[str, str]) -> list[float]:
    """All second words at once."""
    return await asyncio.gather(*(confirm(house, dov, number, proposal) for number, proposal in proposals.items()))


async def _kind(house: House, number: str) -> str:
    async with house.client.get(f"{house.address}{API}/certificates/{number}") as answer:
        said = await answer.json()
    return str(said["status"]["kind"]) if answer.status == 200 else str(answer.status)
