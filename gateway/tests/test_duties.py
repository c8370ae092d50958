"""For each duty that this service has registered: one bad row stops no other, and a person sees it."""

from datetime import timedelta

import pytest
from fastapi import FastAPI

from gateway.accounts.commands import ask_for_link, mail_link
from gateway.accounts.inputs import MailLink
from gateway.accounts.keys import new_key
from gateway.accounts.queries import link_requests
from gateway.accounts.rules import Purpose
from gateway.mail.commands import post
from gateway.mail.rules import Kind as Letter
from gateway.mail.views import Recipient
from gateway.registrations.commands import invite, register
from gateway.registrations.inputs import Register
from gateway.registrations.queries import account_requests
from gateway.sessions.commands import open_session
from gateway.sessions.rules import Device, Kind
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov
from shared.testing.duties import Plant, assert_that_one_bad_row_stops_no_other

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


PLANTS: dict[str, Plant] = {
    "invite": ask_for_accounts,
    "forget_registration": be_invited,
    "forget_session": sign_in,
    "forget_device": sign_in,
    "mail_link": ask_for_links,
    "forget_link": be_sent_links,
    "forget_mail": write_mails,
}


@pytest.mark.parametrize("name", PLANTS)
def test_one_bad_row_stops_no_other(scene: Scene, name: str) -> None:
    duty = next(one for one in scene.app.state.duties if one.name == name)

    assert_that_one_bad_row_stops_no_other(scene, duty, PLANTS)


def test_every_duty_is_tried(app: FastAPI) -> None:
    assert {duty.name for duty in app.state.duties} == set(PLANTS)
