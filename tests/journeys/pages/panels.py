"""Two panels that set a pass mark: one in its first round, one whose mark waits for two people."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime

from tests.journeys.staff import Everybody

EXAM = "/exam/api/v1"
JUST_READY = "They listen, they keep the Code, and they ask for help early.\nThey do not know every law by heart."


async def panels(everybody: Everybody) -> dict[str, str]:
    dana = everybody["dana"]
    first, last = [await _opened(everybody) for _ in range(2)]
    for who in ("bob", "carol"):
        await _join(everybody, who, first)
    await _step(everybody, first, "train")
    bob, seat = everybody["bob"], f"{EXAM}/seats/{first}"
    for one in (await bob.get(seat))["items"]:
        asked = await bob.get(f"{seat}/items/{one['position']}")
        estimates = {unit["id"]: unit["of"] // 2 for unit in asked["units"]}
        await bob.do("PUT", f"{seat}/items/{one['position']}", {"estimates": estimates})
    await bob.do("POST", f"{seat}/round")
    await _step(everybody, first, "begin-round-one")
    positions = {kind: position for position, kind in await _kinds(everybody, first)}
    await _join(everybody, "bob", last)
    _eight_judges(everybody, last)
    for step in ("train", "begin-round-one", "talk", "begin-round-two", "propose"):
        await _step(everybody, last, step)
    assert (await dana.get(f"{EXAM}/standards/{last}"))["cuts"]
    return {"panel": first, "proposed": last, "item": positions["choice"], "written_item": positions["written"]}


async def _opened(everybody: Everybody) -> str:
    return str((await everybody["dana"].do("POST", f"{EXAM}/standards", {"just_ready": JUST_READY}))["id"])


async def _join(everybody: Everybody, who: str, panel: str) -> None:
    code = (await everybody["dana"].get(f"{EXAM}/standards/{panel}"))["code"]
    joining = {"code": code, "name": who.title(), "certified_peer_specialist": who == "bob"}
    await everybody[who].do("POST", f"{EXAM}/seats", joining)


async def _step(everybody: Everybody, panel: str, step: str) -> None:
    await everybody["dana"].do("POST", f"{EXAM}/standards/{panel}/steps", {"step": step})


async def _kinds(everybody: Everybody, panel: str) -> list[tuple[str, str]]:
    """Of each question of the round that is on: its position, and its kind."""
    bob, seat = everybody["bob"], f"{EXAM}/seats/{panel}"
    found = []
    for one in (await bob.get(seat))["items"]:
        asked = await bob.get(f"{seat}/items/{one['position']}")
        found.append((str(one["position"]), asked["question"]["kind"]))
        if {"choice", "written"} <= {kind for _, kind in found}:
            break
    return found


def _eight_judges(everybody: Everybody, panel: str) -> None:
    """What eight people would do in two days, written down for them."""
    moment = datetime.now(UTC).isoformat(" ")
    with closing(sqlite3.connect(everybody.var / "exam.db", timeout=10)) as database, database:
        items = database.execute("SELECT item_id FROM standard_items WHERE standard_id = ?", (panel,)).fetchall()
        rows = {item: _units(database, item) for (item,) in items}
        for number in range(8):
            judge = f"judge-{number}"
            database.execute(
                "INSERT INTO judges VALUES (?, ?, ?, ?, ?)", (panel, judge, f"Judge {number}", True, moment)
            )
            for round in ("training", "one", "two"):
                database.execute("INSERT INTO rounds_finished VALUES (?, ?, ?, ?)", (panel, judge, round, moment))
                database.executemany(
                    "INSERT INTO estimates VALUES (?, ?, ?, ?, ?, ?, ?)",
                    [
                        (panel, judge, round, item, unit, of * (60 + number) // 100, moment)
                        for item, units in rows.items()
                        for unit, of in units
                    ],
                )


def _units(database: sqlite3.Connection, item: str) -> list[tuple[str, int]]:
    """Of an item: a share in percent, or tenths of each row's highest level."""
    rows = database.execute(
        "SELECT DISTINCT json_extract(row.value, '$.id') FROM bank_entries, json_each(body, '$.rubric.rows') AS row"
        " WHERE bank_entries.id = ? AND kind = 'written'",
        (item,),
    )
    return [(str(row), 30) for (row,) in rows] or [("share", 100)]
