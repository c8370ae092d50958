"""Two windows at one form of the gateway."""

import html
import re
from typing import Any


async def test_two_administrators_change_roles_in_two_windows(browser: Any) -> None:
    await browser.sign_in("dana")
    where, reason = "/admin/people/alice", {"reason": "From March on"}
    (base,) = re.findall(r'name="base" value="([^"]*)"', (await browser.get(where)).text)
    base = html.unescape(base)
    given = {"base": base, "roles": ["trainee", "facilitator"], **reason}
    assert (await browser.post(where, data=given)).status_code == 303

    answer = await browser.post(where, data={"base": base, "roles": ["employer"], **reason})
    stale = await browser.post(where, data={"base": base, "roles": ["trainee"], **reason})

    assert answer.status_code == 409
    assert "<q>Trainee, Facilitator</q>" in answer.text
    assert stale.status_code == 303
    me = (await browser.get("/api/v1/me", headers=await browser.bearer())).json()
    assert set(me["roles"]) == {"trainee", "facilitator"}
