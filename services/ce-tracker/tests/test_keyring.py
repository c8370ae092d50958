"""What people write is sealed with a key of their own."""

import pytest

from ce_tracker.keyring import opened, sealed
from shared.testing import Scene
from shared.testing.cast import alice, amara
from shared.vault import Keyring, SealedShut


def test_words_open_for_whom_they_tell_of_and_as_what_they_are(scene: Scene) -> None:
    shut = sealed(alice.id, "note 1", "We met at the library.", now=scene.now)

    assert shut and b"library" not in shut
    assert opened(alice.id, "note 1", shut) == "We met at the library."
    for person, context in ((amara.id, "note 1"), (alice.id, "note 2")):
        with pytest.raises(SealedShut):
            opened(person, context, shut)


def test_nothing_is_nothing_and_words_of_before_are_read(scene: Scene) -> None:
    assert sealed(alice.id, "note 1", "", now=scene.now) is None
    assert opened(alice.id, "note 1", None) == ""
    assert opened(alice.id, "note 1", None, "As it was written.") == "As it was written."


def test_without_the_key_it_stays_shut(scene: Scene, keys: Keyring) -> None:
    shut = sealed(alice.id, "note 1", "We met at the library.", now=scene.now)

    keys.forget(alice.id)

    with pytest.raises(SealedShut):
        opened(alice.id, "note 1", shut)
