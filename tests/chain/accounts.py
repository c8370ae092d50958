"""Opening an account as everybody does: ask for it, read the mail, choose a password where it leads."""

import re

from tests.chain.actor import Actor, House, NotServed, until

LETTER = r'data-to="{address}"(?:(?!</article>).)*?{path}([A-Za-z0-9_-]{{16,}})'


async def open_account(house: House, name: str, email: str, password: str) -> Actor:
    """Signed in; each step as often as it takes."""
    person = Actor(house, email, password)
    while True:
        await person.ask("POST", "/api/v1/accounts", {"name": name, "email": email})
        key = await mailed_key(house, email)
        await person.ask("POST", "/api/v1/accounts/confirm", {"key": key, "password": password}, lenient=True)
        try:
            await person.sign_in()
        except NotServed:
            continue
        person.person_id = (await person.get("/api/v1/me"))["person_id"]
        return person


async def mailed_key(house: House, email: str, path: str = "/register/") -> str:
    """What the newest link of this kind to this address ends with, when it has been written."""

    async def look() -> str | None:
        page = (await Actor(house, "", "").ask("GET", "/dev/mail", None)).body
        found = re.search(LETTER.format(address=re.escape(email), path=re.escape(path)), page, re.DOTALL)
        return found.group(1) if found else None

    return str(await until(f"a letter to {email} with {path}", look))


async def give_roles(administrator: Actor, person: Actor, *roles: str) -> None:
    """All roles of a person are said at once."""
    body = {"roles": roles, "reason": "As the drill goes."}
    await administrator.do("PUT", f"/api/v1/people/{person.person_id}/roles", body)
