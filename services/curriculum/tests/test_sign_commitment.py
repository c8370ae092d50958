from datetime import timedelta

import pytest

from curriculum.cohorts.rules import MoveNotPossible
from curriculum.trainings.commands import sign_commitment
from curriculum.trainings.inputs import SignCommitment
from curriculum.trainings.queries import my_commitment
from curriculum.trainings.rules import OutdatedWording
from curriculum.wordings.queries import code_in_force
from shared.code_of_ethics import code_of_ethics
from shared.events import CodePublished, TrainingCommitmentSigned
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


def test_the_wording_that_the_registry_tells_is_signed_from_its_day_on(given: Given, scene: Scene) -> None:
    said = tuple((f"Title {number}", "Text.", f"I promise {number}.") for number in range(1, 15))
    day = scene.now.date() + timedelta(days=1)
    fact = CodePublished(rule_set_id="code-2026", effective_from=day, source="Our office", wording={"en": said})
    scene.hear(fact)
    assert scene.ask(code_in_force, "en", now=scene.now).version == CODE.version

    scene.later(days=1)
    assert scene.ask(code_in_force, "es", now=scene.now).principles[13].promise == "I promise 14."
    given.admitted(given.cohort())
    with pytest.raises(OutdatedWording):
        given.do(sign_commitment, alice, "en", signature())
    given.do(sign_commitment, alice, "en", SignCommitment(signed_as="Alice Amadi", code_version="code-2026"))
    signed = given.ask(my_commitment, alice)
    assert (signed.version, signed.promises[0]) == ("code-2026/en", "I promise 1.")
    assert "Title 14" in scene.read("/curriculum/code-of-ethics")
