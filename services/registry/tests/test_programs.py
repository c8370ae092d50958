"""A key opens what its organization may see, as long as it, its maker and the organization count."""

import pytest
from sqlmodel import select

from registry.employers.commands import end_organization
from registry.programs.commands import end_key, make_key
from registry.programs.inputs import MakeKey
from registry.programs.queries import keys as keys_of
from registry.programs.rules import MOST, EnoughKeys
from registry.programs.tables import ProgramKey
from registry.webhooks.commands import set_webhook
from registry.webhooks.inputs import SetWebhook
from shared.refusals import NotAllowed, NotFound
from shared.testing import Scene
from shared.testing.cast import amara, erin, mallory

from .organizations import join, verified
from .walk import API, keys


def test_only_those_who_lead_give_an_address_or_make_a_key(scene: Scene) -> None:
    organization = verified(scene)
    join(scene, organization, amara)
    what = SetWebhook(address="https://hooks.harborhouse.example/in")
    for who, refusal in ((amara, NotAllowed), (mallory, NotFound)):
        with pytest.raises(refusal):
            scene.do(set_webhook, who, keys(scene), organization, what)
        with pytest.raises(refusal):
            scene.do(make_key, who, organization, MakeKey(label="Mine"))


def test_a_key_opens_nothing_once_it_its_maker_or_the_organization_has_ended(scene: Scene) -> None:
    organization = verified(scene)
    join(scene, organization, amara, owner=True)
    mine, theirs, other = (scene.do(make_key, who, organization, MakeKey(label=who.id)) for who in (erin, amara, erin))

    def opens(key: str) -> bool:
        asked = scene.visit(f"{API}/watching/changes/none", headers={"Authorization": f"Bearer {key}"})
        assert asked.status_code in (401, 404)
        return asked.status_code == 404

    assert [opens(key) for key in (mine, theirs, other, mine + "x", "pwr_")] == [True, True, True, False, False]
    assert mine not in str([row.key_hash for row in scene.rows(select(ProgramKey))])
    [first] = [one.id for one in scene.ask(keys_of, erin, organization).keys if not one.mine]
    scene.do(end_key, erin, organization, first)
    assert [opens(key) for key in (mine, theirs, other)] == [True, False, True]
    scene.later(days=366)
    assert [opens(key) for key in (mine, other)] == [False, False]
    fresh = scene.do(make_key, erin, organization, MakeKey(label="fresh"))
    assert opens(fresh)
    scene.do(end_organization, erin, organization)
    assert not opens(fresh)


def test_an_organization_has_so_many_keys_at_once(scene: Scene) -> None:
    organization = verified(scene)
    for number in range(MOST):
        scene.do(make_key, erin, organization, MakeKey(label=str(number)))
    with pytest.raises(EnoughKeys):
        scene.do(make_key, erin, organization, MakeKey(label="one more"))
