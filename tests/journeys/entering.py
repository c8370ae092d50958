"""Signing in without the form, for the many visits that are not about signing in."""

import http.client
import json
from pathlib import Path
from urllib.parse import urlencode

from tests.drills.supervised import Supervised

COOKIE = "peerway"


def passphrase(var: Path) -> str:
    """All invented people have the same."""
    found: str = json.loads((var / "demo-people.json").read_text())[0]["password"]
    return found


def email(short: str) -> str:
    return f"{short}@peerway.example"


def session_cookie(house: Supervised, address: str, password: str) -> dict[str, str]:
    """The cookie of a session, as Playwright wants it."""
    call = http.client.HTTPConnection("127.0.0.1", house.port, timeout=60)
    form = urlencode({"email": address, "password": password, "next": "/"})
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": house.address}
    call.request("POST", "/sign-in", form, headers)
    answer = call.getresponse()
    cookies = [value.partition(";")[0] for name, value in answer.getheaders() if name.lower() == "set-cookie"]
    call.close()
    assert answer.status == 303, f"{address} could not sign in: {answer.status}"
    key = next(cookie.partition("=")[2] for cookie in cookies if cookie.startswith(f"{COOKIE}="))
    return {"name": COOKIE, "value": key, "url": house.address}
