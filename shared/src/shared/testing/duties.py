"""One bad row beside good ones: tried for each duty that a service has registered."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import wraps

from sqlmodel import Session, select

from shared.messaging.tables import FailedDuty
from shared.testing.scene import Scene
from shared.web.due import DueLoop
from shared.web.room import Duty
from shared.web.waiting import do_again, undone_duties

Plant = Callable[[Scene], None]
"""Brings about three rows for which it is time, by what people do or other services say."""


def assert_that_one_bad_row_stops_no_other(scene: Scene, duty: Duty, plants: Mapping[str, Plant]) -> None:
    """Whoever registers a duty says in `plants` how it comes to be due."""
    plants[duty.name](scene)
    good, bad, as_good = scene.ask(duty.rows, now=duty.clock())
    fails = {bad}

    @wraps(duty.act)
    def act(session: Session, row_id: str, *, now: datetime) -> object:
        done = duty.act(session, row_id, now=now)
        session.flush()
        if row_id in fails:
            raise RuntimeError("a bad row")
        return done

    def together(session: Session, row_ids: Sequence[str], *, now: datetime) -> None:
        for row_id in row_ids:
            act(session, row_id, now=now)

    poisoned = replace(duty, act=act, together=together if duty.together else None)
    done = asyncio.run(DueLoop(scene.database, [poisoned]).turn(poisoned))

    assert (done, list(scene.ask(duty.rows, now=duty.clock()))) == (2, [bad]), (good, as_good)
    (failed,) = scene.rows(select(FailedDuty))
    assert (failed.duty, failed.row_id, failed.reason) == (duty.name, bad, "error: RuntimeError")
    assert (failed.person_id is not None) == (duty.whose is not None)
    _administrators_see_it_and_try_again(scene, failed, duty)
    assert list(scene.ask(duty.rows, now=duty.clock())) == []


def _administrators_see_it_and_try_again(scene: Scene, failed: FailedDuty, duty: Duty) -> None:
    (shown,) = scene.ask(undone_duties, scene.app.state.places).items
    assert (shown.duty, shown.person_id, shown.reason) == (failed.duty, failed.person_id, failed.reason)
    scene.do(do_again, failed.id, scene.app.state.duties)
    if duty.outside is not None:
        asyncio.run(DueLoop(scene.database, [duty]).turn(duty))
    assert scene.ask(undone_duties, None).items == ()
