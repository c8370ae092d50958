"""The examination opens with the completed training."""

from exam.eligibility import queries
from shared.events import EligibilityOpened
from shared.testing import Scene
from shared.testing.cast import alice, amara, bob, femi
from shared.testing.facts import training_completed


def test_a_completed_training_opens_the_examination_once(scene: Scene) -> None:
    scene.hear(training_completed(alice))

    opened = scene.ask(queries.my_candidacy, alice)

    assert opened is not None and opened.opened_on == scene.now.date() and opened.name is None
    assert len(scene.events(EligibilityOpened, about=alice)) == 1
    assert scene.ask(queries.my_candidacy, amara) is None


def test_who_trained_whom_is_known(scene: Scene) -> None:
    scene.hear(training_completed(amara, trained_by=(bob, femi)))

    assert scene.ask(queries.trainers_of, ["alice", "amara", "nobody"]) == {
        "alice": frozenset({"femi"}),
        "amara": frozenset({"bob", "femi"}),
    }
