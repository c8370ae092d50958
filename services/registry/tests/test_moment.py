"""Whoever takes the last step by signing sees what it means, and with whom; nobody is led to a menu."""

from datetime import timedelta

from shared.testing import TODAY, Scene
from shared.testing.cast import alice
from shared.testing.facts import result_released, training_completed

from .walk import VERSION, tell

ANSWERS = {"name": "Alice Amadi", "code_version": VERSION, "listing": "unlisted", "agreed": "true"}


def test_who_signs_last_sees_the_celebration_with_the_people_of_the_way(scene: Scene) -> None:
    tell(scene, training_completed(alice, TODAY), TODAY)
    tell(scene, result_released(alice, TODAY), TODAY)

    sent = scene.send("/registry/commitment", ANSWERS, as_=alice)

    assert (sent.status_code, sent.headers["location"]) == (303, "/registry/moment")
    page = scene.visit("/registry/moment", as_=alice).text
    assert "You did it, " in page and "Alice Amadi" in page
    for people in ("Those who learned beside you", "Your examiners", "The people of the house", "You"):
        assert f"<strong>{people}</strong>" in page
    assert "/registry/moment" in scene.visit("/registry/mine", as_=alice).text


def test_who_signs_first_goes_on_on_their_path(scene: Scene) -> None:
    sent = scene.send("/registry/commitment", ANSWERS, as_=alice)

    assert sent.headers["location"] == "/registry/path"
    assert "You did it" not in scene.visit("/registry/moment", as_=alice).text


def test_later_it_is_a_memory(scene: Scene) -> None:
    tell(scene, training_completed(alice, TODAY), TODAY)
    tell(scene, result_released(alice, TODAY), TODAY)
    scene.send("/registry/commitment", ANSWERS, as_=alice)
    scene.at(TODAY + timedelta(days=40))

    page = scene.visit("/registry/moment", as_=alice).text

    assert "You did it" not in page and "Many people walked with you." in page
