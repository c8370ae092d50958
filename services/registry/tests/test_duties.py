"""For each duty that this service has registered: one bad row stops no other, and a person sees it."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session

from registry.changes.commands import choose_mails
from registry.changes.inputs import ChooseMails
from registry.concerns.commands import keep_concern
from registry.concerns.inputs import KeepConcern
from registry.employers.queries import my_organizations
from registry.erasure.commands import ask_for_erasure, carry_out_erasure, destroy_key
from registry.erasure.inputs import AskForErasure
from registry.erasure.queries import erasures_to_carry_out, keys_to_destroy
from registry.erasure_requests.commands import begin_erasure, confirm_erasure
from registry.erasure_requests.queries import erasures_to_begin
from registry.erasure_requests.record import FILE, record_erasure
from registry.heads.commands import sign_head
from registry.heads.queries import years_to_sign
from registry.index.commands import close_entry
from registry.index.tables import SearchWaiting
from registry.interims.commands import approve_interim, propose_interim
from registry.interims.inputs import ProposeInterim
from registry.issuing.commands import resume_issuing, stop_issuing
from registry.issuing.inputs import ResumeIssuing, StopIssuing
from registry.names.tables import AttestedName, Standstill
from registry.retirements.commands import retire
from registry.retirements.tables import Retirement
from registry.settings import settings
from registry.watching.commands import look_at_watches
from registry.webhooks.commands import set_webhook, try_webhook
from registry.webhooks.inputs import SetWebhook
from shared.testing import Scene
from shared.testing.cast import alice, amara, dana, dov, erin, mallory, nobody
from shared.testing.duties import Plant, assert_that_one_bad_row_stops_no_other
from shared.testing.facts import result_released, training_completed

from .organizations import verified, watch
from .telling import WHAT, decide, people, ready, taken_up
from .telling import tell as tell_of
from .walk import certify, keys, sign, tell
from .walk import decide as decide_about
from .witness import Postbox, outside

DAY = date(2026, 3, 3)


def wait_while_issuing_is_stopped(scene: Scene) -> None:
    scene.do(stop_issuing, dana, StopIssuing(reason="Numbers look wrong today."))
    for who in (alice, amara, mallory):
        tell(scene, training_completed(who, DAY), DAY)
        tell(scene, result_released(who, DAY), DAY)
        assert sign(scene, who, DAY) is None
    for one in (dana, dov):
        scene.do(resume_issuing, one, ResumeIssuing(reason="The numbers are right."))


def certify_in_three_years(scene: Scene) -> None:
    for who, year in ((alice, 2024), (amara, 2025), (mallory, 2026)):
        certify(scene, who, date(year, 3, 3))


def sign_three_heads(scene: Scene) -> None:
    certify_in_three_years(scene)
    for year in scene.ask(years_to_sign):
        scene.do(sign_head, year)


def certified_before_there_was_an_index(scene: Scene) -> None:
    for who in (alice, amara, mallory):
        certify(scene, who, DAY)
        scene.do(close_entry, who.id)
        scene.do(lambda session, person_id=who.id: session.add(SearchWaiting(person_id=person_id)))


def retire_before_it_was_told(scene: Scene) -> None:
    for who in (alice, amara, mallory):
        certify(scene, who, DAY)
        scene.do(retire, who)
    scene.do(forget_that_it_was_told)


def forget_that_it_was_told(session: Session, *, now: datetime) -> None:
    session.execute(sa.update(Retirement).values(told_at=None))


def told_of_long_ago(scene: Scene) -> None:
    people(scene)
    for _ in range(3):
        tell_of(scene)
    scene.later(days=8)


def kept_and_not_sent(scene: Scene) -> None:
    for _ in range(3):
        scene.do(keep_concern, nobody, keys(scene), KeepConcern(what=WHAT))
    scene.later(days=100)


def suspended_for_the_time_being(scene: Scene) -> None:
    for who in (alice, amara, mallory):
        number = certify(scene, who, DAY)
        concern_id = taken_up(scene, of=number)
        reason = ProposeInterim(danger=True, reason="Somebody was hurt last night, and it goes on.")
        scene.do(propose_interim, dana, keys(scene), concern_id, reason)
        scene.do(approve_interim, dov, concern_id, "suspend")
    scene.later(days=15)


def decided_and_not_appealed(scene: Scene) -> None:
    people(scene)
    for _ in range(3):
        decide(scene, ready(scene), "condition")
    scene.later(days=40)


def names_that_stood_before(scene: Scene) -> None:
    for who in (alice, amara, mallory):
        certify(scene, who, DAY)
    scene.do(lambda session: session.execute(sa.update(AttestedName).values(leaf=None)))


def decisions_that_stood_before(scene: Scene) -> None:
    for who in (alice, amara, mallory):
        decide_about(scene, certify(scene, who, DAY), "suspend")
    scene.do(lambda session: session.execute(sa.update(Standstill).values(leaf=None)))


def asked_to_be_forgotten(scene: Scene) -> None:
    (settings().var / FILE).unlink(missing_ok=True)
    for who in (alice, amara, mallory):
        certify(scene, who, DAY)
        record_erasure(settings().var, who.id, f"erasure-of-{who.id}", now=scene.now)


def forgotten_and_not_their_keys(scene: Scene) -> None:
    asked_to_be_forgotten(scene)
    for erasure_id in scene.ask(erasures_to_carry_out):
        scene.do(carry_out_erasure, erasure_id)


def wanted_by_two(scene: Scene) -> None:
    """Two administrators have confirmed it, and the time to say no is over."""
    (settings().var / FILE).unlink(missing_ok=True)
    for who in (alice, amara, mallory):
        certify(scene, who, DAY)
        what = AskForErasure(whom=who.id, reason="They wrote to us on Monday.", known_by="We called them back.")
        request = scene.do(ask_for_erasure, dana, keys(scene), what)
        scene.do(confirm_erasure, dov, request)
    scene.later(days=7)


def begun_and_not_recorded(scene: Scene) -> None:
    wanted_by_two(scene)
    for request in scene.ask(erasures_to_begin):
        scene.do(begin_erasure, request)


def gone_with_their_keys(scene: Scene) -> None:
    forgotten_and_not_their_keys(scene)
    for erasure_id in scene.ask(keys_to_destroy):
        scene.do(destroy_key, erasure_id)


def watch_from_three_organizations(scene: Scene) -> None:
    number = certify(scene, alice, DAY, name="Alice Amadi")
    for who in (amara, mallory, erin):
        watch(scene, verified(scene, who, name=who.id), alice, number, "Alice Amadi", by=who)


def wait_for_the_mail_of_the_day(scene: Scene) -> None:
    watch_from_three_organizations(scene)
    scene.do(retire, alice)
    for who in (amara, mallory, erin):
        [organization] = scene.ask(my_organizations, who)
        scene.do(choose_mails, who, organization.id, ChooseMails(daily=True))
        scene.do(look_at_watches, organization.id)
    scene.later(days=1)


def messages_of_long_ago(scene: Scene) -> None:
    for who in (amara, mallory, erin):
        organization = verified(scene, who, name=who.id)
        what = SetWebhook(address="https://hooks.harborhouse.example/here")
        scene.do(set_webhook, who, keys(scene), organization, what)
        scene.do(try_webhook, who, organization)
    scene.later(days=31)


PLANTS: dict[str, Plant] = {
    "grant_certification": wait_while_issuing_is_stopped,
    "sign_head": certify_in_three_years,
    "give_head": sign_three_heads,
    "note_mailed": sign_three_heads,
    "open_waiting_entry": certified_before_there_was_an_index,
    "tell_pause": retire_before_it_was_told,
    "note_missed": told_of_long_ago,
    "delete_stale_draft": kept_and_not_sent,
    "end_interim": suspended_for_the_time_being,
    "enforce_ruling": decided_and_not_appealed,
    "tell_name": names_that_stood_before,
    "tell_listing": decisions_that_stood_before,
    "carry_out_erasure": asked_to_be_forgotten,
    "begin_erasure": wanted_by_two,
    "note_recorded": begun_and_not_recorded,
    "destroy_key": forgotten_and_not_their_keys,
    "note_cleared": gone_with_their_keys,
    "look_at_watches": watch_from_three_organizations,
    "send_daily_mail": wait_for_the_mail_of_the_day,
    "forget_delivery": messages_of_long_ago,
}


@pytest.fixture(autouse=True)
def record() -> Iterator[None]:
    """The record of erasures lies beside the databases of all tests."""
    yield
    (settings().var / FILE).unlink(missing_ok=True)


@pytest.fixture
def mail(monkeypatch: pytest.MonkeyPatch) -> Iterator[Postbox]:
    with outside(monkeypatch) as made:
        yield made


@pytest.mark.parametrize("name", PLANTS)
def test_one_bad_row_stops_no_other(scene: Scene, name: str, mail: Postbox) -> None:
    duty = next(one for one in scene.app.state.duties if one.name == name)

    assert_that_one_bad_row_stops_no_other(scene, duty, PLANTS)


def test_every_duty_is_tried(app: FastAPI) -> None:
    assert {duty.name for duty in app.state.duties} == set(PLANTS)
