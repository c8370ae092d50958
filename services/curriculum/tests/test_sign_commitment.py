import pytest

from curriculum.cohorts.commands.sign_commitment import sign_commitment
from curriculum.cohorts.models import Signing
from curriculum.cohorts.queries.places import show_commitment
from curriculum.cohorts.rules import MoveNotPossible, OutdatedWording
from shared.code_of_ethics import code_of_ethics
from shared.refusals import NotFound
from shared.testing import NOW

from .walk import Given

CODE = code_of_ethics("en")
SIGNING = Signing(signed_as="Alice Amadi", code_version=CODE.version)


def test_the_signature_keeps_name_day_and_wording(given: Given) -> None:
    given.admitted(given.cohort())

    given.do(sign_commitment, "alice", CODE, "en", SIGNING, now=NOW)

    signed = given.ask(show_commitment, "alice")
    assert (signed.signed_as, signed.signed_at, signed.version) == ("Alice Amadi", NOW, f"{CODE.version}/en")
    assert signed.promises == tuple(principle.promise for principle in CODE.principles)
    assert given.told()[-1].data["code_version"] == CODE.version


def test_who_signs_in_spanish_keeps_the_spanish_wording(given: Given) -> None:
    given.admitted(given.cohort())
    spanish = code_of_ethics("es")

    given.do(sign_commitment, "alice", spanish, "es", SIGNING, now=NOW)

    assert given.ask(show_commitment, "alice").promises[0] == spanish.principles[0].promise


def test_one_signs_once(given: Given) -> None:
    given.studying(given.cohort())

    with pytest.raises(MoveNotPossible):
        given.do(sign_commitment, "alice", CODE, "en", SIGNING, now=NOW)


def test_another_wording_than_the_one_that_stands_is_not_signed(given: Given) -> None:
    given.admitted(given.cohort())
    old = Signing(signed_as="Alice Amadi", code_version="1999")

    with pytest.raises(OutdatedWording):
        given.do(sign_commitment, "alice", CODE, "en", old, now=NOW)

    assert given.ask(show_commitment, "alice") is None


def test_without_a_place_there_is_nothing_to_sign(given: Given) -> None:
    with pytest.raises(NotFound):
        given.do(sign_commitment, "mallory", CODE, "en", SIGNING, now=NOW)
