"""What examiners and leads have in hand beside answers: specimens, and what is read again."""

from tests.journeys.staff import Everybody

EXAM = "/exam/api/v1"


async def judgements(everybody: Everybody) -> dict[str, str]:
    return await _calibration(everybody) | await _back_reading(everybody) | await _marked(everybody)


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


async def _marked(everybody: Everybody) -> dict[str, str]:
    """Iris has marked two items; Dana has looked at one of them."""
    iris, dana = everybody["iris"], everybody["dana"]
    address = f"{EXAM}/bank/items/w-041/versions/1/fairness"
    flag = str(await iris.do("POST", address, {"reason": "Nadia is blamed for what her family did."}))
    other = str(await iris.do("POST", address.replace("041", "042"), {"reason": "Not everybody has a car."}))
    verdict = {"verdict": "kept", "reason": "The story says whose choice it was."}
    await dana.do("POST", f"{EXAM}/bank/fairness/flags/{other}", verdict)
    return {"flag": flag, "looked_at": other}
