"""Consent, as sentences: who is told of a change, from when to when."""

from datetime import date

import pytest
import sqlalchemy as sa

from registry.certifications.numbers import new_number
from registry.changes.commands import choose_mails
from registry.changes.inputs import ChooseMails
from registry.changes.queries import change, changes
from registry.changes.tables import WatchChange
from registry.employers.commands import close_organization, end_organization
from registry.employers.inputs import CloseOrganization
from registry.retirements.commands import come_back, retire
from registry.watching.commands import answer_watch, end_watch
from registry.watching.queries import my_watches, watched
from registry.watching.rules import AskedAlready, AskedTooSoon, NotThatWay, UnknownEntry
from registry.watching.tables import Watch
from registry.webhooks.commands import set_webhook
from registry.webhooks.inputs import SetWebhook
from registry.webhooks.tables import WebhookDelivery
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import alice, amara, dana, erin, mallory

from .organizations import asked, verified, watch
from .walk import certify, decide, keys, tell, year_opened

DAY = date(2026, 5, 9)
NAME = "Alice Amadi"


@pytest.fixture
def number(scene: Scene) -> str:
    return certify(scene, alice, DAY, name=NAME)


def told(scene: Scene, organization: str) -> list[str]:
    """The kinds of the changes that it was told, the newest first."""
    return [one.status.kind for one in scene.ask(changes, erin, organization).changes.items]


def test_nothing_is_told_before_the_person_says_yes(scene: Scene, number: str) -> None:
    organization = verified(scene)
    one = asked(scene, organization, number, NAME)
    scene.do(retire, alice)
    scene.later(hours=1)
    scene.due()

    assert told(scene, organization) == []
    assert [(row.state, row.entry) for row in scene.ask(watched, erin, organization).entries.items] == [("asked", None)]
    assert scene.news_of(alice)[-1] == "answer-needed"

    scene.do(answer_watch, alice, one, "give")
    scene.due()

    assert told(scene, organization) == []  # how it stood then is no news
    [row] = scene.ask(watched, erin, organization).entries.items
    assert row.entry is not None and row.entry.status.kind == "retired"
    assert scene.news_of(erin)[-1] == "request-decided"


def test_one_notice_goes_out_for_each_change_within_a_minute(scene: Scene, number: str) -> None:
    organization = verified(scene)
    watch(scene, organization, alice, number, NAME)
    scene.due()
    before = len(scene.news_of(erin))

    scene.do(retire, alice)
    scene.later(minutes=1)
    scene.due()
    scene.later(minutes=5)
    scene.due()
    scene.do(come_back, alice)
    scene.later(minutes=1)
    scene.due()

    assert told(scene, organization) == ["active", "retired"]
    assert scene.news_of(erin)[before:] == ["decision-made"] * 2


def test_a_date_that_passes_is_told_without_a_fact(scene: Scene, number: str) -> None:
    organization = verified(scene)
    tell(scene, year_opened("alice", 2027), DAY)
    watch(scene, organization, alice, number, NAME)

    for day in (date(2027, 12, 31), date(2028, 1, 1), date(2028, 3, 31), date(2028, 4, 1)):
        scene.at(day)
        scene.due()

    assert told(scene, organization) == ["inactive", "grace"]


def test_a_suspension_is_told_with_its_date_and_nothing_more(scene: Scene, number: str) -> None:
    organization = verified(scene)
    watch(scene, organization, alice, number, NAME)
    decide(scene, number, "suspend")
    scene.later(minutes=1)
    scene.due()

    [one] = scene.ask(changes, erin, organization).changes.items
    assert (one.status.kind, one.status.since, one.status.until) == ("suspended", scene.now.date(), None)


def test_a_consent_that_is_withdrawn_ends_notices_at_once_also_those_that_wait(scene: Scene, number: str) -> None:
    organization = verified(scene)
    scene.do(set_webhook, erin, keys(scene), organization, SetWebhook(address="https://hooks.harborhouse.example/here"))
    scene.do(choose_mails, erin, organization, ChooseMails(daily=True))
    one = watch(scene, organization, alice, number, NAME)
    scene.do(retire, alice)
    scene.later(minutes=1)
    scene.due()
    [waiting] = scene.rows(sa.select(WatchChange))
    assert len(scene.rows(sa.select(WebhookDelivery))) == 1

    scene.do(answer_watch, alice, one, "withdraw")
    before = len(scene.news_of(erin))
    scene.later(days=2)
    scene.due()

    assert scene.rows(sa.select(WatchChange)) == scene.rows(sa.select(WebhookDelivery)) == []
    assert len(scene.news_of(erin)) == before
    with pytest.raises(NotFound):
        scene.ask(change, organization, waiting[0].id)
    assert scene.ask(watched, erin, organization).entries.items[0].entry is None


def test_who_withdrew_or_has_not_answered_is_left_out_while_others_are_told_of(scene: Scene, number: str) -> None:
    organization = verified(scene)
    people = {who: certify(scene, who, DAY, name=who.id.title()) for who in (amara, mallory)}
    watch(scene, organization, amara, people[amara], "Amara")
    asked(scene, organization, people[mallory], "Mallory")
    scene.do(answer_watch, alice, watch(scene, organization, alice, number, NAME), "withdraw")
    scene.later(minutes=1)
    scene.due()
    for who in (alice, amara, mallory):
        scene.do(retire, who)
    scene.later(minutes=1)
    scene.due()

    assert scene.rows(sa.select(WatchChange.person_id)) == [("amara",)]


def test_each_organization_has_a_consent_of_its_own(scene: Scene, number: str) -> None:
    one, other = verified(scene), verified(scene, mallory, name="Elsewhere")
    watch(scene, one, alice, number, NAME)
    refused = asked(scene, other, number, NAME, by=mallory)
    scene.do(answer_watch, alice, refused, "refuse")
    scene.do(retire, alice)
    scene.later(minutes=1)
    scene.due()

    assert told(scene, one) == ["retired"]
    assert scene.ask(changes, mallory, other).changes.items == ()


def test_a_wrong_name_an_unknown_number_and_one_that_is_not_shown_are_refused_alike(scene: Scene, number: str) -> None:
    organization = verified(scene)
    hidden = certify(scene, amara, DAY, name="Amara Obi", choice="unlisted")
    for typed, name in ((number, "Somebody Else"), (new_number(), NAME), (hidden, "Amara Obi")):
        with pytest.raises(UnknownEntry) as refused:
            asked(scene, organization, typed, name)
        assert (refused.value.field, refused.value.values) == ("number", {})
    assert scene.rows(sa.select(Watch)) == []


def test_nobody_is_asked_twice_at_once_nor_soon_after_a_no(scene: Scene, number: str) -> None:
    organization = verified(scene)
    one = asked(scene, organization, number, NAME)
    with pytest.raises(AskedAlready):
        asked(scene, organization, number, NAME)
    scene.do(answer_watch, alice, one, "refuse")
    with pytest.raises(AskedTooSoon):
        asked(scene, organization, number, NAME)
    scene.later(days=91)

    assert asked(scene, organization, number, NAME) == one


def test_whoever_said_no_can_say_yes_by_themselves(scene: Scene, number: str) -> None:
    organization = verified(scene)
    one = asked(scene, organization, number, NAME)
    scene.do(answer_watch, alice, one, "refuse")
    scene.do(answer_watch, alice, one, "give")
    with pytest.raises(NotThatWay):
        scene.do(answer_watch, alice, one, "give")

    assert scene.ask(watched, erin, organization).entries.items[0].state == "given"


def test_nobody_answers_for_somebody_else(scene: Scene, number: str) -> None:
    one = asked(scene, verified(scene), number, NAME)
    for who in (mallory, erin, dana):
        with pytest.raises(NotFound):
            scene.do(answer_watch, who, one, "give")


def test_what_an_organization_ends_is_over_for_both(scene: Scene, number: str) -> None:
    organization, other = verified(scene), verified(scene, mallory, name="Elsewhere")
    one = watch(scene, organization, alice, number, NAME)
    with pytest.raises(NotFound):
        scene.do(end_watch, mallory, other, one)

    scene.do(end_watch, erin, organization, one)

    assert scene.ask(my_watches, alice) == ()
    assert scene.news_of(alice)[-1] == "right-ended"


@pytest.mark.parametrize("by", ["owner", "administrator"])
def test_an_organization_that_has_ended_is_told_nothing_more(scene: Scene, number: str, by: str) -> None:
    organization = verified(scene)
    one = watch(scene, organization, alice, number, NAME)
    if by == "owner":
        scene.do(end_organization, erin, organization)
    else:
        scene.do(close_organization, dana, organization, CloseOrganization(reason="It closed its doors."))
    scene.do(retire, alice)
    scene.later(days=1)
    scene.due()

    assert scene.rows(sa.select(WatchChange)) == []
    assert scene.ask(my_watches, alice) == ()
    with pytest.raises(NotThatWay):
        scene.do(answer_watch, alice, one, "withdraw")
