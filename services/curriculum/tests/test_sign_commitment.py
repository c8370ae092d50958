import pytest

from curriculum.cohorts.rules import MoveNotPossible
from curriculum.trainings.commands import sign_commitment
from curriculum.trainings.inputs import SignCommitment
from curriculum.trainings.queries import my_commitment
from curriculum.trainings.rules import OutdatedWording
from shared.code_of_ethics import code_of_ethics
from shared.events import TrainingCommitmentSigned
from shared.refusals import NotFound
from shared.testing import NOW, Scene
from shared.testing.cast import alice, mallory

from .walk import Given, signature

CODE = code_of_ethics("en")


def test_the_signature_keeps_name_day_and_wording(given: Given, scene: Scene) -> None:
    given.admitted(given.cohort())

    given.do(sign_commitment, alice, "en", signature())

    signed = given.ask(my_commitment, alice)
    assert (signed.signed_as, signed.signed_at, signed.version) == ("Alice Amadi", NOW, f"{CODE.version}/en")
    assert signed.promises == tuple(principle.promise for principle in CODE.principles)
    assert scene.events()[-1] == TrainingCommitmentSigned(person_id="alice", code_version=CODE.version)


def test_who_signs_in_spanish_keeps_the_spanish_wording(given: Given) -> None:
    given.admitted(given.cohort())

    given.do(sign_commitment, alice, "es", signature())

    assert given.ask(my_commitment, alice).promises[0] == code_of_ethics("es").principles[0].promise


def test_one_signs_once(given: Given) -> None:
    given.studying(given.cohort())

    with pytest.raises(MoveNotPossible):
        given.do(sign_commitment, alice, "en", signature())


def test_another_wording_than_the_one_that_stands_is_not_signed(given: Given) -> None:
    given.admitted(given.cohort())

    with pytest.raises(OutdatedWording):
        given.do(sign_commitment, alice, "en", SignCommitment(signed_as="Alice Amadi", code_version="1999"))

    assert given.ask(my_commitment, alice) is None


def test_without_a_place_there_is_nothing_to_sign(given: Given) -> None:
    with pytest.raises(NotFound):
        given.do(sign_commitment, mallory, "en", signature())
