"""The commitment, the public entry, and the years after."""

from base64 import b64encode
from datetime import UTC, date, datetime
from typing import Any

from shared.days import day_of
from tests.chain.actor import Actor, House, until

API = "/registry/api/v1"
CE = "/ce-tracker/api/v1"
PAPER = (
    b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] "
    b"/Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] >>\nendobj\n"
    b"trailer\n<< /Root 1 0 R >>\n%%EOF\n"
)


async def sign_the_code(person: Actor, name: str, listing: str = "name") -> None:
    code = (await person.get("/curriculum/api/v1/code-of-ethics"))["version"]
    body = {"name": name, "code_version": code, "listing": listing}
    await person.do("POST", f"{API}/commitment", body, done_already=("already-committed",))


async def confirm_name(administrator: Actor, name: str) -> None:
    """As the other person who has to see it."""
    for one in await administrator.every(f"{API}/names"):
        if one["name"] == name:
            done = ("already-answered",)
            await administrator.do("POST", f"{API}/names/{one['id']}/confirm", done_already=done)


def in_letters(number: int) -> str:
    """For names that differ: a name holds at most two digits."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number)).title()


async def certificate_of(person: Actor) -> str:
    """The number, as soon as it is granted."""

    async def look() -> str | None:
        number: str | None = (await person.get(f"{API}/path"))["certificate_number"]
        return number

    return str(await until("the certificate", look))


async def public_entry(house: House, number: str) -> dict[str, Any]:
    visitor = Actor(house, "", "")
    found: dict[str, Any] = (await visitor.ask("GET", f"{API}/certificates/{number}", None)).body
    return found


async def found_by_name(house: House, name: str) -> list[dict[str, Any]]:
    visitor = Actor(house, "", "")
    found: list[dict[str, Any]] = (await visitor.ask("GET", f"{API}/registrants?name={name}", None)).body["registrants"]
    return found


async def all_found_by_name(house: House, name: str) -> list[dict[str, Any]]:
    """All pages; of a name of two words, all who bear both."""
    visitor = Actor(house, "", "")
    found: list[dict[str, Any]] = []
    position = ""
    while True:
        answer = (await visitor.ask("GET", f"{API}/registrants?name={name}&position={position}", None)).body
        found += answer["registrants"]
        position = answer["position"]
        if not position:
            return found


async def claim(
    person: Actor, day: date | str, minutes: int, *, ethics: bool = False, title: str = "A workshop"
) -> str:
    """The credit's id; the evidence is a paper without words."""
    body = {
        "title": title,
        "provider": "Lanternwick Evening School",
        "taken_on": str(day),
        "minutes": minutes,
        "ethics": ethics,
        "evidence": {"name": "paper.pdf", "content": b64encode(PAPER).decode()},
    }
    claimed = await person.do("POST", f"{CE}/credits", body, done_already=("already-sent",))
    if claimed is None:
        claimed = next(one for one in await person.every(f"{CE}/credits") if one["title"] == title)
    return str(claimed["id"])


async def accept(administrator: Actor, credit_id: str) -> None:
    decision = {"decision": "accept"}
    done = ("claim-stands-otherwise",)
    await administrator.do("POST", f"{CE}/review/{credit_id}/decision", decision, done_already=done)


async def decide(proposing: Actor, confirming: Actor, number: str, decision: str) -> str:
    """Suspend or reinstate, by two; the decision's id. Who is suspended was told before."""
    told = {"person_told_on": str(day_of(datetime.now(UTC)))} if decision == "suspend" else {}
    body = {"number": number, "decision": decision, "reason": "Looked at by two people.", **told}
    proposed = await proposing.attempt("POST", f"{API}/decisions", body)
    if proposed.status >= 400:  # an attempt without an answer was taken
        waiting = (await proposing.get(f"{API}/oversight"))["waiting"]
        decision_id = str(next(one["id"] for one in waiting if one["number"] == number))
    else:
        decision_id = str(proposed.body["id"])
    await confirming.do("POST", f"{API}/decisions/{decision_id}/confirm", done_already=("already-answered",))
    return decision_id
