"""For each duty that this service has registered: one bad row stops no other, and a person sees it."""

from datetime import timedelta

import pytest
from fastapi import FastAPI

from gateway.accounts.commands import ask_for_link, mail_link, open_account
from gateway.accounts.inputs import MailLink
from gateway.accounts.keys import new_key
from gateway.accounts.queries import link_requests
from gateway.accounts.rules import Purpose, Role
from gateway.mail.commands import post
from gateway.mail.rules import Kind as Letter
from gateway.mail.views import Recipient
from gateway.notices.commands import keep_notice
from gateway.people.commands import change_roles, confirm_role
from gateway.people.inputs import ChangeRoles
from gateway.registrations.commands import invite, register
from gateway.registrations.inputs import Register
from gateway.registrations.queries import account_requests
from gateway.sessions.commands import open_session
from gateway.sessions.rules import Device, Kind
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov, mallory, somebody
from shared.testing.duties import Plant, assert_that_one_bad_row_stops_no_other

from .conftest import account_of

LIFE = timedelta(minutes=15)
"""All of them ended long ago: these duties live in real time."""


def ask_for_accounts(scene: Scene) -> None:
    for name in ("Nadia", "Nora", "Noor"):
        scene.do(register, Register(name=name, email=f"{name}@peerway.example"), "en", "/")


def be_invited(scene: Scene) -> None:
    ask_for_accounts(scene)
    for one in scene.ask(account_requests):
        scene.do(invite, one)


def sign_in(scene: Scene) -> None:
    for who in (alice, dana, dov):
        scene.do(open_session, who.id, new_key(), Kind.BROWSER, Device("", mark=who.id), life=LIFE)


def ask_for_links(scene: Scene) -> None:
    for who in (alice, dana, dov):
        scene.do(ask_for_link, MailLink(email=f"{who.id}@peerway.example"), Purpose.SIGN_IN, "/")


def be_sent_links(scene: Scene) -> None:
    ask_for_links(scene)
    for one in scene.ask(link_requests):
        scene.do(mail_link, one)


def write_mails(scene: Scene) -> None:
    for who in (alice, dana, dov):
        scene.do(post, Letter.NEWS, Recipient(address=f"{who.id}@peerway.example", language="en"), "/account/news")


def tell_news(scene: Scene) -> None:
    for who in (alice, dana, dov):
        scene.do(keep_notice, who.id, f"fact-{who.id}", must=True)


def be_given_roles(scene: Scene) -> None:
    for who in (alice, mallory, somebody("bob")):
        if who.id == "bob":
            scene.do(open_account, who.id, account_of(who))
        what = ChangeRoles(roles=(Role.TRAINEE, Role.EXAMINER), reason="We are too few")
        scene.do(change_roles, dana, who.id, what, waiting=LIFE)
        scene.do(confirm_role, dov, who.id, Role.EXAMINER, waiting=LIFE)
    scene.later(days=1)


PLANTS: dict[str, Plant] = {
    "invite": ask_for_accounts,
    "forget_registration": be_invited,
    "forget_session": sign_in,
    "forget_device": sign_in,
    "mail_link": ask_for_links,
    "forget_link": be_sent_links,
    "forget_mail": write_mails,
    "mail_news": tell_news,
    "begin_role": be_given_roles,
}


@pytest.mark.parametrize("name", PLANTS)
def test_one_bad_row_stops_no_other(scene: Scene, name: str) -> None:
    duty = next(one for one in scene.app.state.duties if one.name == name)

    assert_that_one_bad_row_stops_no_other(scene, duty, PLANTS)


def test_every_duty_is_tried(app: FastAPI) -> None:
    assert {duty.name for duty in app.state.duties} == set(PLANTS)
