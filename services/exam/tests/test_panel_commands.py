"""Who joins the panel, and who may score."""

import pytest
from sqlmodel import Session

from exam.panel import commands, queries
from exam.panel.inputs import ConfirmMember, JoinPanel
from exam.panel.rules import NotOnPanel
from exam.panel.tables import PanelMember
from shared.refusals import NotFound
from shared.testing import NOW, Scene
from shared.testing.cast import bob, dana, somebody

from .walk import API, every

EVE = somebody("eve", "examiner")
OFFER = JoinPanel(name="Eve", certified_peer_specialist=True)


def test_who_joined_may_score_once_confirmed(scene: Scene) -> None:
    scene.do(commands.join_panel, EVE, OFFER)
    with pytest.raises(NotOnPanel):
        scene.ask(queries.refuse_unless_on_panel, EVE)

    scene.do(commands.confirm_member, dana, EVE.id, ConfirmMember(certified_peer_specialist=False))

    scene.ask(queries.refuse_unless_on_panel, EVE)
    eve = scene.ask(queries.confirmed_members)["eve"]
    assert (eve.says_cps, eve.is_cps, eve.confirmed_at) == (True, False, NOW)


def test_joining_again_changes_the_name_and_what_was_confirmed_stands(scene: Scene) -> None:
    scene.do(commands.join_panel, bob, JoinPanel(name="Robert", certified_peer_specialist=False))

    known = scene.ask(queries.my_membership, bob)

    assert known is not None and (known.name, known.is_cps, known.confirmed_at) == ("Robert", True, NOW)


def test_nobody_is_confirmed_who_has_not_joined(scene: Scene) -> None:
    with pytest.raises(NotFound):
        scene.do(commands.confirm_member, dana, EVE.id, ConfirmMember(certified_peer_specialist=True))


@pytest.mark.parametrize(
    "sent",
    [
        {"name": "", "certified_peer_specialist": True},
        {"name": "x" * 201, "certified_peer_specialist": True},
        {"name": "Eve\n", "certified_peer_specialist": "maybe"},
        {"name": "Eve"},
    ],
)
def test_a_program_says_name_and_certification_whole(scene: Scene, sent: dict[str, object]) -> None:
    assert scene.send(f"{API}/examiners", json=sent, as_=EVE).status_code == 422
    assert scene.ask(queries.my_membership, EVE) is None


def _a_thousand(session: Session) -> None:
    """Examiners who are all called the same."""
    for number in range(1_000):
        session.add(PanelMember(person_id=f"e{number:04}", name="Sam", says_cps=False, joined_at=NOW))


def test_each_of_a_thousand_examiners_is_offered_for_confirmation(scene: Scene) -> None:
    scene.do(_a_thousand)
    seen = every(scene, f"{API}/examiners", "person_id", as_=dana)

    assert seen == ["bob", "carol", "cem", *(f"e{number:04}" for number in range(1_000))]
    last = scene.read("/exam/administration/panel?after=e0949", as_=dana)
    assert all(f"panel/e{number:04}/confirm" in last for number in range(950, 1_000))
