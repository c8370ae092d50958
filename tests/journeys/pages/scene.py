"""Brings the invented people where the pages need them, and says under which ids they are found there."""

import re
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import Any

import yaml

from tests.chain import certification, short_course, training
from tests.chain.accounts import mailed_key
from tests.chain.actor import until
from tests.journeys.pages.examined import sittings
from tests.journeys.pages.figures import many_have_sat
from tests.journeys.pages.judging import judgements
from tests.journeys.pages.panels import panels
from tests.journeys.pages.supervised import supervision
from tests.journeys.pages.told import concerns
from tests.journeys.pages.yearly import years
from tests.journeys.staff import Everybody

CURRICULUM, EXAM, REGISTRY, CE = ("/curriculum/api/v1", "/exam/api/v1", "/registry/api/v1", "/ce-tracker/api/v1")
READINESS = "/curriculum/readiness"


async def set_up(everybody: Everybody) -> dict[str, str]:
    """Everything that the addresses in the tables name."""
    known: dict[str, str] = {}
    own = (_accounts, _training, _checks, sittings, _scoring, _results, _certificates, _decisions, years)
    for part in (*own, supervision, panels, concerns, _employers, _colleagues, _readiness, _course, _parked):
        found = await part(everybody)
        assert not known.keys() & found.keys(), "two things under one name"
        known |= found
    return known


async def _accounts(everybody: Everybody) -> dict[str, str]:
    visitor, theo = everybody.visitor, everybody["theo"].email
    newcomer = {"name": "Noor Newcomer", "email": "noor@peerway.example"}
    await visitor.ask("POST", "/api/v1/accounts", newcomer)
    await visitor.ask("POST", "/api/v1/sign-in/link", {"email": theo})
    await _forget_password(everybody, theo)
    (sofia,) = await everybody.introduced("sofia")
    return {
        "registering": await mailed_key(everybody.house, newcomer["email"]),
        "entering": await mailed_key(everybody.house, theo, "/sign-in/link/"),
        "resetting": await mailed_key(everybody.house, theo, "/password/new/"),
        "sofia": sofia.person_id,
    }


async def _forget_password(everybody: Everybody, email: str) -> None:
    """Only people forget passwords: there is a form for it, and no JSON."""
    address = everybody.house.address
    form = {"data": {"email": email}, "headers": {"Origin": address}}
    async with everybody.house.client.post(f"{address}/password/forgotten", **form, allow_redirects=False) as answer:
        assert answer.status == 303


def _newest(mails: str, path: str) -> str:
    found = re.search(re.escape(path) + r"([A-Za-z0-9_-]{16,})", mails)
    assert found, f"no mail with {path}"
    return found.group(1)


async def _training(everybody: Everybody) -> dict[str, str]:
    (femi,) = await everybody.introduced("femi")
    amara = everybody["amara"]
    application = await amara.get(f"{CURRICULUM}/application")
    led = (await everybody["sofia"].get(f"{CURRICULUM}/training"))["cohort"]["id"]
    paper = await everybody["theo"].get(f"{CURRICULUM}/attendance-certificate")
    return {
        "cohort": application["cohort"]["id"],
        "application": application["id"],
        "led": led,
        "session": await training.hold_session(femi, led, minutes=90),
        "attendance": paper["number"],
    }


async def _checks(everybody: Everybody) -> dict[str, str]:
    """Sofía has read the lesson where she is, handed in one check that was not enough, and begun another."""
    sofia = everybody["sofia"]
    progress = await sofia.get(f"{CURRICULUM}/progress")
    here = next(one["module"]["number"] for one in progress["modules"] if one["state"] == "here")
    lesson = await sofia.get(f"{CURRICULUM}/modules/{here}")
    pages = {"pages": list(range(1, len(lesson["pages"]) + 1))}
    await sofia.do("PUT", f"{CURRICULUM}/modules/{here}/pages", pages)
    first = await sofia.do("POST", f"{CURRICULUM}/modules/{here}/checks")
    wrong = {one["id"]: _wrong(here, one) for one in first["questions"]}
    await sofia.do("POST", f"{CURRICULUM}/checks/{first['id']}/answers", {"answers": wrong})
    second = await sofia.do("POST", f"{CURRICULUM}/modules/{here}/checks")
    return {"here": str(here), "answered": first["id"], "check": second["id"], "turn": "hello"}


def _wrong(module: int, question: dict[str, Any]) -> int:
    right = training.right_options()[module, question["id"]]
    return next(place for place in range(len(question["options"])) if place != right)


async def _scoring(everybody: Everybody) -> dict[str, str]:
    bob, cem, dana = everybody["bob"], everybody["cem"], everybody["dana"]
    work = await bob.get(f"{EXAM}/work")
    task = work["free"][0]["task_id"]
    await bob.do("POST", f"{EXAM}/scoring-tasks/{task}/open")
    third = next(one["task_id"] for one in (await cem.get(f"{EXAM}/work"))["free"] if one["third"])
    await cem.do("POST", f"{EXAM}/scoring-tasks/{third}/open")
    asked = await dana.get(f"{EXAM}/accommodation-requests")
    talk = work["talks"][0]["oral_id"]
    await everybody["jun"].do("PUT", f"{EXAM}/orals/{talk}/recording-consent")
    [slot] = [one["slot_id"] for one in await dana.every(f"{EXAM}/oral-slots") if one["oral_id"] == talk]
    rooms = await dana.get(f"{EXAM}/places")
    [helped] = await dana.get(f"{EXAM}/help-arranged")
    openings = await dana.get(f"{EXAM}/openings")
    seen = {"opening": openings[0]["id"]}
    seen |= {"task": task, "third": third, "talk": talk, "slot": slot, "room": rooms[0]["id"]}
    seen |= {"helped": helped["help"]["accommodation_id"]}
    seen |= await judgements(everybody)
    return seen | {"accommodation": asked[0]["id"]}


async def _results(everybody: Everybody) -> dict[str, str]:
    report = str(await everybody["dana"].do("POST", f"{EXAM}/analyses"))

    async def made() -> bool:
        return all(one["made_at"] for one in await everybody["dana"].get(f"{EXAM}/analyses"))

    await until("the report", made)
    figures = many_have_sat(everybody, report)
    pedro = everybody["pedro"]
    not_yet = (await pedro.get(f"{EXAM}/results"))[0]["id"]
    loud = {"about": "conditions", "words": "There was drilling next door for most of the time."}
    await pedro.do("POST", f"{EXAM}/results/{not_yet}/appeals", loud)
    return {
        "report": report,
        **figures,
        "not_yet": not_yet,
        "appeal": (await everybody["dana"].get(f"{EXAM}/appeals"))[0]["id"],
        "passed": (await everybody["leila"].get(f"{EXAM}/results"))[0]["id"],
        "draft": (await everybody["dana"].get(f"{EXAM}/releases"))[0]["id"],
    }


async def _certificates(everybody: Everybody) -> dict[str, str]:
    alice, omar = everybody["alice"], everybody["omar"]
    by_number = (await omar.get(f"{REGISTRY}/mine"))["number"]
    await omar.do("PUT", f"{REGISTRY}/listing", {"name": "Omar Yarrowgate", "listing": "number"})
    asked = {"name": "Alice Lantern", "beside": True, "words": "I sign my poems with it."}
    await alice.do("POST", f"{REGISTRY}/name", asked)
    waiting = await everybody["dana"].every(f"{REGISTRY}/names")
    active = (await alice.get(f"{REGISTRY}/mine"))["number"]
    wish = {"whom": active, "reason": "She wrote that she moves away.", "known_by": "We called her back at home."}
    entries = await strangers(everybody)
    return {
        "name_request": next(one["id"] for one in waiting if one["name"] == asked["name"]),
        "active": active,
        "erasure": (await everybody["dana"].do("POST", f"{REGISTRY}/erasures", wish))["asked"]["id"],
        "by_number": by_number,
        "inactive": await _inactive(everybody),
        "revoked": entries[-1]["number"],
        "shared": (await alice.do("POST", f"{REGISTRY}/listing/link"))["share_code"],
    }


async def _colleagues(everybody: Everybody) -> dict[str, str]:
    """Alice and Imani are there for colleagues; Imani has written to Alice."""
    alice, imani = everybody["alice"], everybody["imani"]
    for person, words in ((alice, "Tuesdays are good for me."), (imani, "I know much about housing.")):
        await person.do("PUT", f"{REGISTRY}/directory/mine", {"roles": ["supervisor", "colleague"], "about": words})
    (colleague,) = await alice.every(f"{REGISTRY}/directory")
    (herself,) = await imani.every(f"{REGISTRY}/directory")
    await imani.do("POST", f"{REGISTRY}/directory/entries/{herself['id']}/letters", {"words": "Shall we talk?"})
    (letter,) = await alice.every(f"{REGISTRY}/directory/letters")
    asked = {"origin": "Ohio", "number": "OH-77142", "certified_on": "2023-05-01", "words": "Ask at the board there."}
    recognition = await everybody["leila"].do("POST", f"{REGISTRY}/recognition", asked)
    return {"colleague": colleague["id"], "letter": letter["id"], "recognition": recognition["id"]}


async def _inactive(everybody: Everybody) -> str:
    """Among so many people some have missed a year, and many names begin with one of these."""
    for start in ("amp", "bri", "dal", "elo", "fio", "jun", "kal", "nev", "row", "tam", "wan", "xio", "zep"):
        for entry in await certification.found_by_name(everybody.house, start):
            if entry["status"]["kind"] == "inactive":
                return str(entry["number"])
    raise AssertionError("nobody in the registry has missed a year")


async def _decisions(everybody: Everybody) -> dict[str, str]:
    """One certification is revoked by two people; another proposal waits."""
    dana, dov = everybody["dana"], everybody["dov"]
    entries = await strangers(everybody)
    revoked = await _propose(everybody, entries[-1]["number"], "revoke")
    await dov.do("POST", f"{REGISTRY}/decisions/{revoked}/confirm")
    await _propose(everybody, entries[-2]["number"], "suspend")
    assert await dana.get(f"{REGISTRY}/oversight")
    return {}


async def strangers(everybody: Everybody) -> list[dict[str, Any]]:
    """Some of the registry's people who are on no other page."""
    found = [await certification.found_by_name(everybody.house, start) for start in ("ald", "bek", "cas", "cir")]
    return [entry for entries in found for entry in entries]


async def _propose(everybody: Everybody, number: str, decision: str) -> str:
    told = str(date.today() - timedelta(days=1))  # noqa: DTZ011  a day, in whatever zone
    body = {"number": number, "decision": decision, "person_told_on": told, "reason": "The panel heard both sides."}
    return str((await everybody["dana"].do("POST", f"{REGISTRY}/decisions", body))["id"])


async def _employers(everybody: Everybody) -> dict[str, str]:
    """Erin's is verified; one that Bob asked for waits."""
    erin, bob = everybody["erin"], everybody["bob"]
    (verified,) = await erin.get(f"{REGISTRY}/employers")
    asked = {"organization": "Riverbend", "kind": "employer", "reached_at": "riverbend.example", "name": "Bob"}
    waiting = await bob.do("POST", f"{REGISTRY}/employers", asked)
    return {"organization": verified["id"], "waiting_organization": waiting["id"]}


async def _readiness(everybody: Everybody) -> dict[str, str]:
    """One place has begun to look at itself, another has asked twice. There are forms for it, and no JSON."""
    asking, invited = await _place(everybody, "North House")
    asked, inviting = await _place(everybody, "South House")
    for number in (1, 2):
        for step in range(1, 6):
            await _answers(everybody, inviting, "leader", number + 2)
            await _answers(everybody, inviting, "staff", step)
        await _form(everybody, f"{READINESS}/result/{asked}/close")
        if number == 1:
            await _form(everybody, f"{READINESS}/result/{asked}/again")
    part = await _form(everybody, f"{READINESS}/invited/{invited}", position="staff")
    return {"asking": asking, "assessed": asked, "invited": invited, "sheet": part.split("/")[-2]}


async def _course(everybody: Everybody) -> dict[str, str]:
    """Ben has only begun; Amara handed in one check that was not enough, and begun another; Bob has passed."""
    ben, amara, bob = everybody["ben"], everybody["amara"], everybody["bob"]
    await short_course.take(ben, "Ben Nettlefield")
    for person, name in ((amara, "Amara Inkwell"), (bob, "Bob Quillfeather")):
        await short_course.take(person, name)
        await short_course.read(person)
    return {
        "course_tried": await short_course.try_check(amara, right=False),
        "course_try": (await short_course.begin_check(amara))["id"],
        "course_passed": await short_course.try_check(bob, right=True),
    }


async def _parked(everybody: Everybody) -> dict[str, str]:
    """What the registry heard and could not read; nobody says such a thing on purpose."""
    moment = datetime.now(UTC).isoformat(" ")
    row = ("unread-page", "exam.candidacy", "", 0, "<no fact>", moment, moment, "it cannot be read")
    with closing(sqlite3.connect(everybody.var / "registry.db", timeout=10)) as database, database:
        database.execute("INSERT OR IGNORE INTO held VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    return {"parked": row[0]}


async def _place(everybody: Everybody, label: str) -> tuple[str, str]:
    """The keys of its result and of its invitation."""
    result = await _form(everybody, READINESS, label=label)
    async with everybody.house.client.get(everybody.house.address + result) as answer:
        return result.rsplit("/", 1)[1], _newest(await answer.text(), f"{READINESS}/invited/")


async def _answers(everybody: Everybody, invited: str, position: str, step: int) -> None:
    """Someone of them hands in: the same to each statement."""
    part = await _form(everybody, f"{READINESS}/invited/{invited}", position=position)
    stated = yaml.safe_load((training.CONTENT / "library" / "readiness.yaml").read_text())["statements"]
    await _form(everybody, part, **{f"answers.{one['id']}": str(step) for one in stated})
    await _form(everybody, part.removesuffix("/1"))


async def _form(everybody: Everybody, path: str, **fields: str) -> str:
    """Where one is led after it."""
    address = everybody.house.address
    form = {"data": fields, "headers": {"Origin": address}, "allow_redirects": False}
    async with everybody.house.client.post(address + path, **form) as answer:
        assert answer.status == 303, path
        return str(answer.headers["Location"])
