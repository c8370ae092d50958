from datetime import date

import pytest
from sqlmodel import select

from registry.certifications.commands import sign_code
from registry.certifications.inputs import SignCode
from registry.conditions.rules import AlreadyCommitted, OtherWording
from registry.conditions.tables import Commitment
from registry.listings.tables import ListedName
from shared.testing import Scene
from shared.testing.cast import alice

from .walk import VERSION, kinds, sign

DAY = date(2026, 5, 9)


def test_a_signature_keeps_name_wording_and_day_and_is_told(scene: Scene) -> None:
    sign(scene, alice, DAY, name="Alice Amadi", choice="number")

    signed = scene.row(Commitment, "alice")
    assert (signed.name, signed.code_version, signed.signed_on) == ("Alice Amadi", VERSION, DAY)
    told = scene.envelopes()[-1]
    assert told.data == {"person_id": "alice", "code_version": VERSION, "signed_on": "2026-05-09"}


def test_nobody_signs_twice(scene: Scene) -> None:
    sign(scene, alice, DAY)

    with pytest.raises(AlreadyCommitted):
        sign(scene, alice, DAY)
    assert kinds(scene) == ["commitment-signed"]


def test_another_wording_than_the_published_one_is_not_signed(scene: Scene) -> None:
    with pytest.raises(OtherWording):
        scene.do(sign_code, alice, SignCode(name="Alice", listing="name", code_version="1999-draft"))
    assert scene.envelopes() == []


@pytest.mark.parametrize(
    ("choice", "searchable"), [("name", {"alice", "amadi"}), ("number", set()), ("unlisted", set())]
)
def test_only_who_lists_their_name_becomes_searchable(scene: Scene, choice, searchable) -> None:  # type: ignore[no-untyped-def]
    sign(scene, alice, DAY, name="Alice Amadi", choice=choice)

    assert set(scene.rows(select(ListedName.term))) == searchable
