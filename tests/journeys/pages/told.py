"""What is told in confidence: concerns about a peer specialist, a question about the Code, duties."""

from tests.journeys.staff import Everybody

REGISTRY = "/registry/api/v1"


async def concerns(everybody: Everybody) -> dict[str, str]:
    """One that nobody has read; two of which Omar was told, and answered one. Dana sits, and Alice was asked to."""
    dana, omar, alice = everybody["dana"], everybody["omar"], everybody["alice"]
    number = (await omar.get(f"{REGISTRY}/mine"))["number"]
    for _ in range(3):
        words = {"about": "Omar", "what": "He told a story of mine to others.", "go": "send"}
        kept = (await everybody.visitor.ask("POST", f"{REGISTRY}/concerns", words)).body
    concern, other, heard = [one["id"] for one in await dana.every(f"{REGISTRY}/oversight/concerns")][-3:]
    case = f"{REGISTRY}/oversight/concerns/{heard}"
    await dana.do("POST", f"{case}/take-up", {"number": number, "principles": [8]})
    await dana.do("POST", f"{case}/tell", {"summary": "It is about something that was told to others."})
    await dana.do("POST", f"{case}/panel/first", {"number": (await alice.get(f"{REGISTRY}/mine"))["number"]})
    await dana.do("POST", f"{case}/panel/first/seat", {"no_tie": True})
    more = {"code": kept["code"], "words": "He told it once more on Friday."}
    await everybody.visitor.ask("POST", f"{REGISTRY}/concerns/add", more)
    seen = await dana.get(case)
    [addition] = seen["additions"]
    seat = next(one["id"] for one in seen["seats"] if one["sits_since"])
    answer = {"words": "I told it without a name, and I see now that it was known."}
    await omar.do("POST", f"{REGISTRY}/mine/concerns/{heard}", answer)
    objections = f"{REGISTRY}/mine/concerns/{heard}/objections/{seat}"
    await omar.do("POST", objections, {"reason": "We worked together for a year."})
    case = f"{REGISTRY}/oversight/concerns/{other}"
    await dana.do("POST", f"{case}/take-up", {"number": number, "principles": [8]})
    await dana.do("POST", f"{case}/tell", {"summary": "It is about the same as the other one."})
    await dana.do("POST", f"{case}/panel/first/seat", {"no_tie": True})
    other_seat = next(one["id"] for one in (await dana.get(case))["seats"] if one["sits_since"])
    question = await alice.do("POST", f"{REGISTRY}/advice", {"question": "May I take a cake that was baked for me?"})
    asked = {"told_as": "employer", "duties": ["medication"], "words": "Peers are asked to count pills."}
    duties = await everybody["erin"].do("POST", f"{REGISTRY}/duties", asked)
    return {
        "concern": concern,
        "heard": heard,
        "addition": addition["id"],
        "seat": seat,
        "other": other,
        "other_seat": other_seat,
        "question": question["id"],
        "duties": duties["id"],
    }
