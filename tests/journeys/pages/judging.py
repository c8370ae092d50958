"""What examiners and leads have in hand beside answers: specimens, and what is read again."""

from tests.journeys.staff import Everybody

EXAM = "/exam/api/v1"


async def judgements(everybody: Everybody) -> dict[str, str]:
    return await _calibration(everybody) | await _back_reading(everybody)


async def _calibration(everybody: Everybody) -> dict[str, str]:
    """Bob has been calibrated; Cem does it anew, and has a specimen open."""
    bob, cem = everybody["bob"], everybody["cem"]
    known = (await bob.get(f"{EXAM}/calibrations"))[0]
    begun = await cem.do("POST", f"{EXAM}/calibrations", {"entry_id": known["entry_id"]})
    await cem.do("POST", f"{EXAM}/scoring-tasks/{begun['next_task']}/open")
    return {"calibrated": known["last"], "specimens": begun["id"], "specimen": begun["next_task"]}


async def _back_reading(everybody: Everybody) -> dict[str, str]:
    """Dana has read one answer of Bob's again, and has another open."""
    [bob] = await everybody.introduced("bob")
    dana, examiner = everybody["dana"], {"examiner_id": bob.person_id}
    read = (await dana.do("POST", f"{EXAM}/back-reading", examiner))["task_id"]
    rows = (await dana.get(f"{EXAM}/back-reading/{read}"))["task"]["rubric"]["rows"]
    await dana.do("PUT", f"{EXAM}/back-reading/{read}", {"scores": {row["id"]: 2 for row in rows}})
    reading = (await dana.do("POST", f"{EXAM}/back-reading", examiner))["task_id"]
    return {"read": read, "reading": reading, "examiner": bob.person_id}
