"""A service that hears how trainings go, has one duty, and finds a purse of Alice's when a test begins."""

from collections.abc import Callable
from datetime import datetime

import pytest
from fastapi import FastAPI
from sqlmodel import Session, select

from shared.testing import Scene

from ..small.house import Listener, Purse, fill
from ..small.service import small_service


def take_a_coin(session: Session, now: datetime) -> int:
    """The duty: a purse loses all its coins in the year after, one a turn."""
    full = session.exec(select(Purse).where(Purse.coins > 0)).first() if now.year > 2026 else None
    if full is None:
        return 0
    full.coins -= 1
    session.add(full)
    return 1


@pytest.fixture(scope="session")
def app() -> FastAPI:
    made = small_service()
    made.state.subscriptions = [Listener().subscription]
    made.state.due = [take_a_coin]
    return made


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    def three_coins(scene: Scene) -> None:
        scene.do(fill, "alice", 3)

    return three_coins
