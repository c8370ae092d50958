"""A service that hears how trainings go, has one duty, and finds a purse of Alice's when a test begins."""

from collections.abc import Callable
from datetime import datetime

import pytest
from fastapi import FastAPI
from sqlmodel import Session, select

from shared.testing import Scene
from shared.web import Duty

from ..small.domain import Listener, Purse, fill
from ..small.service import small_service


def full_purses(session: Session, *, now: datetime) -> list[str]:
    """The duty: a purse loses all its coins in the year after, one a turn."""
    return list(session.exec(select(Purse.id).where(Purse.coins > 0))) if now.year > 2026 else []


def take_a_coin(session: Session, purse_id: str, *, now: datetime) -> None:
    session.get_one(Purse, purse_id).coins -= 1


@pytest.fixture(scope="session")
def app() -> FastAPI:
    made = small_service()
    made.state.subscriptions = [Listener().subscription]
    made.state.duties = [Duty(rows=full_purses, act=take_a_coin)]
    return made


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    def three_coins(scene: Scene) -> None:
        scene.do(fill, "alice", 3)

    return three_coins
