from datetime import date

import pytest
from registry_cast import House, moment

from registry.certifications.commands.mark_certification import decide
from registry.certifications.commands.retire import come_back, retire
from registry.certifications.rules import ForbiddenMove
from registry.verification.queries import certificate_of, certificate_to_print, entry_by_number
from shared.refusals import NotFound, Refusal

DAY = date(2026, 5, 9)
NOW = moment(DAY)


def test_a_retired_person_stays_listed_as_retired_and_no_fact_is_told(house: House) -> None:
    number = house.certify("alice", DAY, name="Alice Amadi")
    before = house.kinds()

    house.database.write_now(retire, "alice", NOW)

    entry = house.database.read_now(entry_by_number, number, NOW)
    assert (entry.name, entry.status.kind, entry.granted_on, entry.taxonomy) == ("Alice Amadi", "retired", None, None)
    assert house.kinds() == before


def test_who_comes_back_stands_as_the_dates_say(house: House) -> None:
    house.certify("alice", DAY)
    house.database.write_now(retire, "alice", NOW)
    house.database.write_now(come_back, "alice", NOW)

    assert house.database.read_now(certificate_of, "alice", NOW).status.kind == "active"
    with pytest.raises(ForbiddenMove):
        house.database.write_now(come_back, "alice", NOW)


@pytest.mark.parametrize("act", [retire, come_back])
def test_nobody_retires_or_comes_back_out_of_a_decision(house: House, act) -> None:  # type: ignore[no-untyped-def]
    house.certify("alice", DAY)
    house.database.write_now(decide, "alice", "suspend", NOW)

    with pytest.raises(ForbiddenMove):
        house.database.write_now(act, "alice", NOW)


def test_there_is_nothing_to_retire_from_without_a_certification(house: House) -> None:
    with pytest.raises(NotFound):
        house.database.write_now(retire, "mallory", NOW)


@pytest.mark.parametrize("act", ["suspend", "revoke"])
def test_no_paper_is_printed_of_what_no_longer_stands(house: House, act) -> None:  # type: ignore[no-untyped-def]
    house.certify("alice", DAY)
    assert house.database.read_now(certificate_to_print, "alice", NOW).certified

    house.database.write_now(decide, "alice", act, NOW)

    with pytest.raises(Refusal, match="no-paper-now"):
        house.database.read_now(certificate_to_print, "alice", NOW)
