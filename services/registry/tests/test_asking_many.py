"""Asking many people at once: row by row, each counted, and a wrong name told as an unknown number is."""

from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from registry.certifications.numbers import new_number
from registry.employers.tables import OrganizationRows
from registry.watching.commands import answer_watch
from registry.watching.rules import ASK_AGAIN_AFTER
from registry.watching.tables import Watch
from shared.testing import Scene
from shared.testing.cast import alice, amara, erin, mallory

from .organizations import asked, verified
from .walk import API, certify

DAY = date(2026, 5, 9)


@pytest.fixture
def numbers(scene: Scene) -> list[str]:
    return [certify(scene, who, DAY, name=f"{who.id.title()} Amadi") for who in (alice, amara)]


def ask(scene: Scene, organization: str, *rows: tuple[str, str]) -> list[str]:
    body = {"rows": [{"number": number, "name": name} for number, name in rows]}
    answer = scene.send(f"{API}/employers/{organization}/watching/many", json=body, as_=erin)
    assert answer.status_code == 200, answer.text
    return [row["outcome"] for row in answer.json()["rows"]]


def test_each_row_has_its_answer_and_one_keeps_no_other_back(scene: Scene, numbers: list[str]) -> None:
    organization, (first, second) = verified(scene), numbers
    hidden = certify(scene, mallory, DAY, name="Mallory Amadi", choice="unlisted")
    asked(scene, organization, second, "Amara Amadi")

    outcomes = ask(
        scene,
        organization,
        *((second, "Amara Amadi"), (first, "Somebody Else"), (new_number(), "Alice Amadi"), (hidden, "Mallory Amadi")),
        *((f"{first[:-1]}0", "Alice Amadi"), (first, ""), (first, "Alice Amadi"), (first, "Alice Amadi")),
    )

    assert outcomes == ["asked-already", *["unknown"] * 3, "mistyped", "no-name", "asked", "asked-already"]
    assert scene.news_of(alice)[-1] == "answer-needed"
    assert len(scene.rows(sa.select(Watch))) == 2


def test_who_said_no_is_not_asked_again_so_soon(scene: Scene, numbers: list[str]) -> None:
    organization = verified(scene)
    scene.do(answer_watch, alice, asked(scene, organization, numbers[0], "Alice Amadi"), "refuse")

    sent = scene.send(
        f"/registry/employers/{organization}/watching/many", {"lines": f"{numbers[0]}, Alice Amadi"}, as_=erin
    )

    assert "This person said no. You can ask again after" in sent.text
    scene.later(days=ASK_AGAIN_AFTER / timedelta(days=1) + 1)
    assert ask(scene, organization, (numbers[0], "Alice Amadi")) == ["asked"]


def test_each_row_counts_as_a_checked_one(scene: Scene, numbers: list[str]) -> None:
    organization = verified(scene)
    ask(scene, organization, (numbers[0], "Alice Amadi"), (numbers[1], "Wrong"), (new_number(), "Nobody"))

    [[row]] = scene.rows(sa.select(OrganizationRows))
    assert row.rows == 3
    scene.do(lambda session: session.execute(sa.update(OrganizationRows).values(rows=1_999)))
    body = {"rows": [{"number": number, "name": "Amara Amadi"} for number in numbers]}
    there = f"{API}/employers/{organization}/watching/many"
    assert scene.send(there, json=body, as_=erin).status_code == 429
    assert len(scene.rows(sa.select(Watch))) == 1


def test_a_table_is_read_as_for_a_check(scene: Scene, numbers: list[str]) -> None:
    organization = verified(scene)
    table = f"Number;Name\n{numbers[0]};Alice Amadi\n{numbers[1]};Amara Amadi\n".encode()

    sent = scene.send(
        f"/registry/employers/{organization}/watching/many", files={"file": ("list.csv", table, "text/csv")}, as_=erin
    )

    assert sent.status_code == 200 and "2 people get a mail and say yes or no." in sent.text


def test_only_who_acts_for_a_verified_organization_asks(scene: Scene, numbers: list[str]) -> None:
    there = f"{API}/employers/{verified(scene)}/watching/many"
    body = {"rows": [{"number": numbers[0], "name": "Alice Amadi"}]}

    assert scene.send(there, json=body, as_=mallory).status_code == 404
    assert scene.rows(sa.select(Watch)) == []
