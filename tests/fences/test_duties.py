"""Whatever has to happen at a date is tried with a bad row among good ones, in the tests of the service it is of."""

import pytest

from shared.services import SERVICES
from tests.fences.apps import app
from tests.fences.sources import ROOT

TRIED = "assert_that_one_bad_row_stops_no_other(scene, duty, PLANTS)"
ALL = "{duty.name for duty in app.state.duties} == set(PLANTS)"


@pytest.mark.parametrize("service", SERVICES)
def test_every_service_tries_each_of_its_duties(service: str) -> None:
    tests = ROOT / SERVICES[service].root / "tests" / "test_duties.py"
    said = tests.read_text() if tests.exists() else ""

    assert not app(service).state.duties or (TRIED in said and ALL in said)


@pytest.mark.parametrize("service", SERVICES)
def test_no_two_duties_of_a_service_have_one_name(service: str) -> None:
    """What failed is kept under it."""
    names = [duty.name for duty in app(service).state.duties]

    assert len(set(names)) == len(names)
