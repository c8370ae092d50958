"""Without scripts, where somebody's right has ended while they were writing: every word is on the page that says so."""

import html

import httpx2
import pytest
from fastapi.testclient import TestClient

from shared.identity import Policy
from shared.testing.doors import token
from tests.fences.apps import routes
from tests.forms.listed import Form, forms

SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
POLICIES = {route.path: route.policy for route in routes() if route.method == "POST" and route.policy is not None}
MARKED = [one for one in forms() if one.service != "gateway" and one.marked()]


def policy_of(form: Form) -> Policy:
    return POLICIES[form.path]


def lost(answer: httpx2.Response, form: Form) -> list[str]:
    page = html.unescape(answer.text)
    return [mark for mark in form.marked().values() if mark not in page]


@SQLITE
def test_when_the_sign_in_has_ended_every_form_waits_on_the_page_that_asks_for_it(doors: dict[str, TestClient]) -> None:
    closed = [one for one in MARKED if not policy_of(one).anyone]

    for form in closed:
        answer = doors[form.service].post(form.address, data=form.marked())
        assert (form, answer.status_code, lost(answer, form)) == (form, 401, [])
        assert "What you wrote is not lost" in answer.text and "Send my answers again" in answer.text
    assert len(closed) > 25


@SQLITE
def test_when_a_role_has_ended_every_form_comes_back_and_can_be_sent_again(doors: dict[str, TestClient]) -> None:
    of_a_role = [one for one in MARKED if policy_of(one).roles]

    for form in of_a_role:
        headers = token("mallory", audience=form.service)
        answer = doors[form.service].post(form.address, data=form.marked(), headers=headers)
        assert (form, answer.status_code, lost(answer, form)) == (form, 403, [])
        assert "What you wrote is here" in answer.text and "Send it again" in answer.text
    assert len(of_a_role) > 20
