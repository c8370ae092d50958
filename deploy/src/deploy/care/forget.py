"""`make forget PERSON=…`: the registry forgets somebody who asked for it. Whoever can run this can read it all anyway.

It is written into the record beside the databases first, `var/erasures.jsonl`: whatever happens then, and whichever
copy is put back later, it is done. While the registry runs, it does so within seconds; else it is done here.
"""

import asyncio
import sys
import time

from deploy.run import running
from deploy.setup.steps import Stop, step
from registry.erasure.queries import erasure_report, erasures_to_carry_out, person_called
from registry.erasure.room import ROOM
from registry.erasure.views import ErasureReport
from registry.erasure_requests.record import record_erasure
from shared import clock
from shared.database import Database
from shared.ids import new_id
from shared.refusals import NotFound, Refusal
from shared.settings import Settings
from shared.web.due import do_due

PATIENCE = 30.0
"""Seconds in which a registry that runs has done it."""


def forget(wanted: str, settings: Settings, *, patience: float = PATIENCE) -> ErasureReport:
    """Forget whoever has this id or certificate number."""
    database = Database(settings.database_url("registry"))
    try:
        erasure_id = new_id()
        record_erasure(settings.var, _whom(database, wanted), erasure_id, now=clock.real_now())
        if running.is_running():
            with step("Waiting for the registry"):
                return _wait_for(database, erasure_id, patience)
        asyncio.run(_carry_out(database))
        return database.read_now(erasure_report, erasure_id)
    finally:
        database.close()


def carry_out(settings: Settings) -> int:
    """Forget everybody whom the record tells and these books do not; how many. Before anything serves."""
    database = Database(settings.database_url("registry"))
    try:
        waiting = len(database.read_now(erasures_to_carry_out, now=clock.real_now()))
        asyncio.run(_carry_out(database))
        return waiting
    finally:
        database.close()


def _whom(database: Database, wanted: str) -> str:
    try:
        return database.read_now(person_called, wanted)
    except Refusal as unknown:
        raise Stop(f"Nobody has the certificate {wanted}. Nothing was changed.") from unknown


async def _carry_out(database: Database) -> None:
    for duty in ROOM.due:
        await do_due(database, duty, now=clock.now())


def _wait_for(database: Database, erasure_id: str, patience: float) -> ErasureReport:
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            report = database.read_now(erasure_report, erasure_id)
        except NotFound:
            report = None
        if report and report.cleared_at:
            return report
        time.sleep(0.5)
    raise Stop("The registry has not done it yet. It is in the record, and will be done when it can be.")


def _said(report: ErasureReport) -> str:
    rows = "".join(f"\n  {one.count:>6}  {one.title}" for one in report.went)
    if report.decision_stays:
        said = f"  A decision against them stays, with its name. All else is gone; the ledger says so in {report.leaf}."
    else:
        said = f"  It is gone, and so is the key of what was sealed. The ledger says so in {report.leaf}."
    return f"{said} Rows that went:{rows}"


if __name__ == "__main__":
    match sys.argv[1:]:
        case [person] if person:
            print(_said(forget(person, Settings())))
        case []:
            print(f"  {carry_out(Settings())} were forgotten again, as the record beside the databases asks.")
        case _:
            raise Stop("Say whom, by their id or certificate number, as in: make forget PERSON=CPS-7K2M-Q9XT-4HV2")
