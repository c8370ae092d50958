"""For each duty that this service has registered: one bad row stops no other, and a person sees it."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from sqlmodel import Session

from curriculum.vault.tables import PersonKey
from shared.testing import Scene
from shared.testing.duties import Plant, assert_that_one_bad_row_stops_no_other


def keep_keys_here(scene: Scene) -> None:
    """As an older version did."""

    def keep(session: Session) -> None:
        for person in ("alice", "amara", "mallory"):
            session.add(PersonKey(person_id=person, wrapped=b"wrapped", master="a key", made_at=scene.now))

    scene.do(lambda session, now: keep(session))


PLANTS: dict[str, Plant] = {"move_key": keep_keys_here}


@pytest.mark.parametrize("name", PLANTS)
def test_one_bad_row_stops_no_other(scene: Scene, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PEERWAY_VAR", str(tmp_path))
    duty = next(one for one in scene.app.state.duties if one.name == name)

    assert_that_one_bad_row_stops_no_other(scene, duty, PLANTS)


def test_every_duty_is_tried(app: FastAPI) -> None:
    assert {duty.name for duty in app.state.duties} == set(PLANTS)
