"""Talks with a supervisor and a training log, in each of their states; a paper that stands, and one taken back."""

from datetime import date, timedelta

from tests.journeys.staff import Everybody

CE = "/ce-tracker/api/v1"


async def supervision(everybody: Everybody) -> dict[str, str]:
    """Imani stands by Alice and by Sofía. One talk is not so, one waits; one of Sofía's entries waits as well."""
    alice, imani, sofia = everybody["alice"], everybody["imani"], everybody["sofia"]
    waiting = await imani.get(f"{CE}/supervising/contacts")
    talk = {"supervisor_id": waiting[0]["supervisor_id"], "held_on": str(_days_ago(70)), "way": "group", "minutes": 90}
    denied = await alice.do("POST", f"{CE}/contacts", talk)
    [mark] = [one["mark"] for one in await imani.get(f"{CE}/supervising/contacts") if one["id"] == denied["id"]]
    await imani.do("POST", f"{CE}/supervising/contacts/{denied['id']}/denial", {"mark": mark})
    await alice.do("POST", f"{CE}/supervisors", {"name": "Oona Outside"})
    await alice.do("POST", f"{CE}/supervisors/codes", {"name": "Alice Fernwhistle"})
    other = await sofia.do("POST", f"{CE}/training-log/papers", {"name": "Sofía R."})
    papers = {one["id"]: one["says"]["code"] for one in await sofia.get(f"{CE}/training-log/papers")}
    await sofia.do("DELETE", f"{CE}/training-log/papers/{other['id']}")
    return {
        "own_talk": denied["id"],
        "stood_by": waiting[0]["supervisor_id"],
        "practised": (await sofia.get(f"{CE}/training-log"))[0]["id"],
        "log_code": next(code for paper, code in papers.items() if paper != other["id"]),
        "old_log_code": papers[other["id"]],
    }


def _days_ago(days: int) -> date:
    return date.today() - timedelta(days=days)  # noqa: DTZ011  a day, in whatever zone
