"""What an organization is told, how often, and what becomes of it."""

from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from registry.changes.commands import choose_mails, mark_seen
from registry.changes.inputs import ChooseMails
from registry.changes.queries import changes
from registry.changes.tables import WatchChange
from registry.listings.commands import choose_listing
from registry.listings.inputs import ChooseListing
from registry.members.commands import leave_organization
from registry.retirements.commands import come_back, retire
from registry.watching.commands import forget_watches
from registry.watching.queries import my_watches, watched
from registry.watching.tables import Watch
from shared.testing import Scene
from shared.testing.cast import alice, amara, erin

from .organizations import join, verified, watch
from .walk import certify

DAY = date(2026, 5, 9)
NAME = "Alice Amadi"


@pytest.fixture
def number(scene: Scene) -> str:
    return certify(scene, alice, DAY, name=NAME)


def told(scene: Scene, organization: str) -> list[str]:
    """The kinds of the changes that it was told, the newest first."""
    return [one.status.kind for one in scene.ask(changes, erin, organization).changes.items]


def test_an_entry_that_is_not_shown_by_number_is_watched_by_nobody(scene: Scene, number: str) -> None:
    organization = verified(scene)
    watch(scene, organization, alice, number, NAME)
    scene.do(choose_listing, alice, ChooseListing(name=NAME, listing="unlisted"))
    scene.do(retire, alice)
    scene.later(minutes=1)
    scene.due()

    assert told(scene, organization) == []
    assert scene.ask(watched, erin, organization).entries.items[0].entry is None

    scene.do(choose_listing, alice, ChooseListing(name=NAME, listing="number"))
    scene.later(minutes=1)
    scene.due()

    assert told(scene, organization) == ["retired"]
    assert scene.ask(changes, erin, organization).changes.items[0].entry.name is None  # type: ignore[union-attr]


def test_an_organization_that_wants_one_mail_a_day_gets_one(scene: Scene, number: str) -> None:
    organization, other = verified(scene), certify(scene, amara, DAY, name="Amara Obi")
    scene.do(choose_mails, erin, organization, ChooseMails(daily=True))
    for who, theirs, name in ((alice, number, NAME), (amara, other, "Amara Obi")):
        watch(scene, organization, who, theirs, name)
        scene.do(retire, who)
    before = len(scene.news_of(erin))
    scene.later(minutes=1)
    scene.due()
    assert (scene.news_of(erin)[before:], told(scene, organization)) == ([], [])

    scene.later(days=1)
    scene.due()

    assert scene.news_of(erin)[before:] == ["decision-made"]
    assert told(scene, organization) == ["retired"] * 2


def test_the_person_sees_what_was_told_and_that_it_was_seen(scene: Scene, number: str) -> None:
    organization = verified(scene)
    watch(scene, organization, alice, number, NAME)
    scene.do(retire, alice)
    scene.later(minutes=1)
    scene.due()
    [mine] = scene.ask(my_watches, alice)
    assert [(one.status.kind, one.seen_at) for one in mine.changes] == [("retired", None)]

    scene.do(mark_seen, erin, organization)

    [mine] = scene.ask(my_watches, alice)
    assert (mine.organization, mine.changes[0].seen_at) == ("Harbor House", scene.now)
    assert scene.ask(changes, erin, organization).unseen == 0


def test_news_goes_to_whoever_asked_and_to_those_who_lead_once_they_are_gone(scene: Scene, number: str) -> None:
    organization = verified(scene)
    join(scene, organization, amara)
    watch(scene, organization, alice, number, NAME, by=amara)
    before = len(scene.news_of(erin))
    scene.do(retire, alice)
    scene.later(minutes=1)
    scene.due()
    assert (scene.news_of(amara)[-1], scene.news_of(erin)[before:]) == ("decision-made", [])

    scene.do(leave_organization, amara, organization)
    scene.do(come_back, alice)
    scene.later(minutes=1)
    scene.due()

    assert scene.news_of(erin)[before:] == ["decision-made"]


def test_a_clock_that_is_set_back_does_not_stop_the_rounds(scene: Scene, number: str) -> None:
    organization = verified(scene)
    watch(scene, organization, alice, number, NAME)
    scene.later(days=300)
    scene.due()
    scene.at(DAY + timedelta(days=1))
    scene.do(retire, alice)
    scene.due()

    assert told(scene, organization) == ["retired"]


def test_whoever_is_forgotten_is_watched_by_nobody_and_leaves_no_row(scene: Scene, number: str) -> None:
    organization = verified(scene)
    watch(scene, organization, alice, number, NAME)
    scene.do(retire, alice)
    scene.later(minutes=1)
    scene.due()

    scene.do(forget_watches, "alice")

    assert scene.rows(sa.select(Watch)) == scene.rows(sa.select(WatchChange)) == []
