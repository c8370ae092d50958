"""The commitment, the public entry, and the years after."""

from datetime import date
from typing import Any

from tests.chain.actor import Actor, House, until

API = "/registry/api/v1"
CE = "/ce-tracker/api/v1"


async def sign_the_code(person: Actor, name: str, listing: str = "name") -> None:
    code = (await person.get("/curriculum/api/v1/code-of-ethics"))["version"]
    body = {"name": name, "code_version": code, "listing": listing}
    await person.do("POST", f"{API}/commitment", body, done_already=("already-committed",))


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


async def claim(person: Actor, day: date, minutes: int, *, ethics: bool = False, title: str = "A workshop") -> str:
    body = {"title": title, "on": str(day), "minutes": minutes, "ethics": ethics}
    return str((await person.do("POST", f"{CE}/credits", body))["id"])
