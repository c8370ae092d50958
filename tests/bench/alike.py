"""Not found, hidden and erased: can a stranger tell them apart by how long the answer takes?

`python -m tests.bench.alike [N]`. Numbers of the three kinds are asked for in turn, N of each, through the whole
service; AUC is how often a hidden one takes longer than an unknown one: a half, if nothing can be told.
"""

import random
import sys
import tempfile
import time
from contextlib import closing
from datetime import date
from math import sqrt
from pathlib import Path
from typing import NamedTuple

import sqlalchemy as sa
from fastapi.testclient import TestClient
from sqlmodel import Session

from registry.certifications.commands import sign_code
from registry.certifications.inputs import SignCode
from registry.certifications.numbers import new_number
from registry.index.commands import close_entry
from registry.listings.rules import Choice
from registry.main import app
from shared.code_of_ethics import code_of_ethics
from shared.database import Database
from shared.identity import HEADER, Identity, sign
from shared.migrations import upgrade
from shared.testing.cast import somebody
from shared.testing.doors import KEY, client
from shared.testing.facts import result_released, training_completed
from shared.testing.scene import Scene, opened

DAY = date(2026, 3, 2)
OF_EACH, TIMES = 20, 1_000
ALIKE = (0.45, 0.55)
_SURE = 1.96
WHERE = "/registry/api/v1/certificates/{}"


class Auc(NamedTuple):
    value: float
    low: float
    high: float

    @property
    def is_alike(self) -> bool:
        return ALIKE[0] <= self.low and self.high <= ALIKE[1]


def auc(ones: list[float], others: list[float]) -> Auc:
    """Mann and Whitney's, with the interval in which it lies 95 times of 100 (Hanley and McNeil)."""
    marked = sorted([(value, 0) for value in ones] + [(value, 1) for value in others])
    ranks = sum(rank for rank, (_, kind) in enumerate(marked, start=1) if kind)
    many, much = len(ones), len(others)
    value = (ranks - much * (much + 1) / 2) / (many * much)
    q1, q2 = value / (2 - value), 2 * value**2 / (1 + value)
    spread = value * (1 - value) + (much - 1) * (q1 - value**2) + (many - 1) * (q2 - value**2)
    error = _SURE * sqrt(spread / (many * much))
    return Auc(value, value - error, value + error)


def furnish(scene: Scene) -> dict[str, list[str]]:
    """Numbers that nobody has, of people who are not listed, and of people of whom all that could be found is gone."""
    numbers: dict[str, list[str]] = {"unknown": [new_number() for _ in range(OF_EACH)], "hidden": [], "erased": []}
    for kind in ("hidden", "erased"):
        for number in range(OF_EACH):
            numbers[kind].append(_certified(scene, f"{kind}-{number}"))
            if kind == "erased":
                scene.do(_erase, f"{kind}-{number}")
    return numbers


def _erase(session: Session, person_id: str) -> None:
    """Nothing by which somebody could be found."""
    close_entry(session, person_id)
    for table in ("certifications", "listings", "listed_names"):
        session.execute(sa.text(f"DELETE FROM {table} WHERE person_id = :person"), {"person": person_id})


def _certified(scene: Scene, name: str) -> str:
    person = somebody(name)
    scene.at(DAY)
    scene.hear(training_completed(person, DAY))
    scene.hear(result_released(person, DAY))
    what = SignCode(name="Ana Amadi", listing=Choice.UNLISTED, code_version=code_of_ethics().version)
    number = scene.do(sign_code, person, what)
    assert number is not None
    return str(number)


def measure(doors: TestClient, numbers: dict[str, list[str]], times: int) -> dict[str, list[float]]:
    """In turn, in an order that is shuffled each time; each from a place of its own, or the allowance would answer."""
    chance, took = random.Random("alike"), dict[str, list[float]]()
    for turn in range(times + 20):
        for kind in chance.sample(sorted(numbers), len(numbers)):
            who = Identity(networks=(f"{turn}-{kind}",))
            headers = {HEADER: sign(who, "registry", KEY), "x-request-id": "the-same-one"}
            doors.get("/health/live")
            where = WHERE.format(chance.choice(numbers[kind]))
            began = time.perf_counter()
            answer = doors.get(where, headers=headers)
            if turn >= 20:  # warm
                took.setdefault(kind, []).append(time.perf_counter() - began)
            assert answer.status_code == 404, answer.text
    return took


def main(times: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder)}/registry.db"
        upgrade("registry", url)
        with closing(Database(url)) as database, opened(app, database) as scene:
            numbers = furnish(scene)
            took = measure(client(app, database), numbers, times)
    found = {kind: auc(took["unknown"], took[kind]) for kind in ("hidden", "erased")}
    for kind, one in found.items():
        print(f"unknown beside {kind}, n = {times} each: AUC {one.value:.3f} [{one.low:.3f}, {one.high:.3f}]")
    return int(not all(one.is_alike for one in found.values()))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES))
