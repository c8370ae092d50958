"""For each duty that this service has registered: one bad row stops no other, and a person sees it."""

from datetime import date

import pytest
from fastapi import FastAPI

from shared.testing import Scene
from shared.testing.cast import alice, amara, mallory
from shared.testing.duties import Plant, assert_that_one_bad_row_stops_no_other

from .walk import certify


def let_the_year_end(scene: Scene) -> None:
    for who in (alice, amara, mallory):
        certify(scene, who, date(2025, 5, 9))
    scene.at(date(2027, 1, 1))


PLANTS: dict[str, Plant] = {"turn_years": let_the_year_end}


@pytest.mark.parametrize("name", PLANTS)
def test_one_bad_row_stops_no_other(scene: Scene, name: str) -> None:
    duty = next(one for one in scene.app.state.duties if one.name == name)

    assert_that_one_bad_row_stops_no_other(scene, duty, PLANTS)


def test_every_duty_is_tried(app: FastAPI) -> None:
    assert {duty.name for duty in app.state.duties} == set(PLANTS)
