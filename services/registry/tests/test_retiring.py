from datetime import date

import pytest

from registry.retirements.commands import come_back, retire
from registry.statuses.rules.mark_certification import ForbiddenMove
from registry.verification.queries import certificate_to_print, entry_by_number, my_certificate
from shared.days import day_of
from shared.refusals import NotFound, Refusal
from shared.testing import Scene
from shared.testing.cast import alice, mallory

from .walk import certify, decide, kinds, moment, tell, year_opened

DAY = date(2026, 5, 9)
NOW = moment(DAY)


def test_a_retired_person_stays_listed_as_retired_and_others_hear_of_a_pause_without_a_reason(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice Amadi")
    before = len(kinds(scene))

    scene.do(retire, alice)

    entry = scene.ask(entry_by_number, number)
    assert (entry.name, entry.status.kind, entry.granted_on, entry.taxonomy) == ("Alice Amadi", "retired", None, None)
    assert kinds(scene)[before:] == ["paused"]
    assert scene.envelopes()[-1].data == {"person_id": "alice", "paused_on": f"{day_of(scene.now)}"}


def test_a_year_that_ends_in_retirement_carries_to_the_end_of_the_year_of_coming_back(scene: Scene) -> None:
    certify(scene, alice, DAY)  # until the end of 2027
    scene.at(date(2027, 6, 1))
    scene.do(retire, alice)
    scene.at(date(2029, 3, 1))
    scene.do(come_back, alice)

    mine = scene.ask(my_certificate, alice)

    assert (mine.status.kind, mine.status.until, mine.valid_until) == ("active", date(2029, 12, 31), date(2029, 12, 31))
    assert kinds(scene)[-2:] == ["paused", "resumed"]


def test_who_retires_after_a_missed_year_comes_back_to_what_is_missing(scene: Scene) -> None:
    certify(scene, alice, DAY)
    tell(scene, year_opened("alice", 2027), DAY)
    scene.at(date(2028, 1, 2))
    scene.do(retire, alice)
    scene.at(date(2028, 5, 1))
    scene.do(come_back, alice)

    assert scene.ask(my_certificate, alice).status.kind == "inactive"


def test_who_comes_back_stands_as_the_dates_say(scene: Scene) -> None:
    certify(scene, alice, DAY)
    scene.do(retire, alice)
    scene.do(come_back, alice)

    assert scene.ask(my_certificate, alice).status.kind == "active"
    with pytest.raises(ForbiddenMove):
        scene.do(come_back, alice)


@pytest.mark.parametrize("act", [retire, come_back])
def test_nobody_retires_or_comes_back_out_of_a_decision(scene: Scene, act) -> None:  # type: ignore[no-untyped-def]
    decide(scene, certify(scene, alice, DAY), "suspend")

    with pytest.raises(ForbiddenMove):
        scene.do(act, alice)


def test_there_is_nothing_to_retire_from_without_a_certification(scene: Scene) -> None:
    with pytest.raises(NotFound):
        scene.do(retire, mallory)


@pytest.mark.parametrize("act", ["suspend", "revoke"])
def test_no_paper_is_printed_of_what_no_longer_stands(scene: Scene, act) -> None:  # type: ignore[no-untyped-def]
    number = certify(scene, alice, DAY)
    assert scene.ask(certificate_to_print, alice).certified

    decide(scene, number, act)

    with pytest.raises(Refusal, match="no-paper-now"):
        scene.ask(certificate_to_print, alice)
