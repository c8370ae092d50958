"""An organization looks at itself, from the first page to the last, as people see it."""

import logging
import re

import pytest
import sqlalchemy as sa
from fastapi.testclient import TestClient

from curriculum.readiness.keys import invitation_of
from curriculum.readiness.models import Questionnaire
from shared.database import Database

HOME = "/curriculum/readiness"


class Place:
    """A place that asks its people."""

    def __init__(self, doors: TestClient) -> None:
        self.doors = doors
        self.asked: Questionnaire = doors.app.state.readiness  # type: ignore[attr-defined]
        begun = doors.post(HOME, data={"label": "North House"})
        self.result = begun.headers["location"]
        self.key = self.result.rsplit("/", 1)[1]
        self.invitation = f"{HOME}/invited/{invitation_of(self.key)}"

    def begins(self, position: str = "staff") -> str:
        """The address of one's own answers."""
        found = self.doors.post(self.invitation, data={"position": position}).headers["location"]
        return found.removesuffix("/1")

    def answers(self, sheet: str, step: int = 3, **other: int) -> None:
        steps = {one.id: step for one in self.asked.statements} | {
            name.replace("_", "-"): value for name, value in other.items()
        }
        kept = self.doors.post(f"{sheet}/1", data={f"answers.{name}": str(value) for name, value in steps.items()})
        assert kept.status_code == 303

    def handed_in(self, number: int, position: str = "staff", step: int = 3, **other: int) -> None:
        for _ in range(number):
            sheet = self.begins(position)
            self.answers(sheet, step, **other)
            assert self.doors.post(sheet).headers["location"] == f"{HOME}/thanks"

    def sees(self, part: str = "") -> str:
        return self.doors.get(self.result + part).text

    def does(self, act: str) -> int:
        return self.doors.post(f"{self.result}/{act}").status_code


@pytest.fixture
def place(doors: TestClient) -> Place:
    return Place(doors)


def test_whoever_begins_gets_two_links_and_one_does_not_give_the_other_away(place: Place) -> None:
    page = place.sees()

    assert "North House" in page and place.invitation in page and place.result in page
    assert place.key not in place.doors.get(place.invitation).text
    assert len(place.key) >= 22 and place.key != invitation_of(place.key)
    invitation = place.invitation.rsplit("/", 1)[1]
    assert place.doors.get(f"{HOME}/result/{invitation}").status_code == 404
    assert place.doors.get(f"{HOME}/invited/{place.key}").status_code == 404


def test_answers_are_kept_part_by_part_and_can_be_changed(place: Place) -> None:
    sheet = place.begins("leader")
    part = place.asked.of(place.asked.domains[0].id)

    first = place.doors.post(f"{sheet}/1", data={f"answers.{part[0].id}": "2"})
    last = place.doors.post(f"{sheet}/10", data={})

    assert first.headers["location"] == f"{sheet}/2" and last.headers["location"] == sheet
    assert 'value="2" checked' in place.doors.get(f"{sheet}/1").text
    assert "1 of 3 answered" in place.doors.get(sheet).text
    place.doors.post(f"{sheet}/1", data={f"answers.{part[0].id}": "5"})
    assert 'value="5" checked' in place.doors.get(f"{sheet}/1").text


def test_what_is_open_or_strange_comes_back(place: Place) -> None:
    sheet = place.begins()

    unfinished = place.doors.post(sheet)

    assert unfinished.status_code == 422 and "still open" in unfinished.text
    assert place.doors.post(f"{sheet}/1", data={"answers.leadership-1": "6"}).status_code == 422
    assert place.doors.post(f"{sheet}/1", data={"answers.who-are-you": "1"}).status_code == 422
    assert place.doors.get(f"{sheet}/11").status_code == 404
    assert place.doors.post(HOME, data={"label": " "}).status_code == 422
    assert place.doors.post(place.invitation, data={}).status_code == 422


def test_handed_in_is_final_and_nobodys(place: Place, database: Database) -> None:
    sheet = place.begins()
    place.answers(sheet)
    place.doors.post(sheet)

    assert place.doors.get(sheet).status_code == place.doors.get(f"{sheet}/1").status_code == 410
    assert place.doors.post(f"{sheet}/1", data={"answers.leadership-1": "1"}).status_code == 410
    assert place.doors.post(sheet).status_code == 410
    with database.engine.connect() as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM readiness_sheets")).scalar() == 0


def test_nothing_is_shown_while_a_round_is_open(place: Place) -> None:
    place.handed_in(6)

    page = place.sees()

    assert "6 people have handed in" in page and "What people said" not in page


def test_fewer_than_five_are_not_shown(place: Place) -> None:
    place.handed_in(4)

    assert "Close the round" not in place.sees()
    assert place.does("close") == 409
    assert "What people said" not in place.sees()


def test_a_closed_round_shows_means_and_three_next_steps(place: Place) -> None:
    place.handed_in(5, step=4, pay_1=1, pay_2=2)
    place.handed_in(4, "leader", step=4)
    left = place.begins()

    assert place.does("close") == 303
    page = place.sees()

    assert "9 people handed in" in page and "one of the two groups has fewer than five" in page
    assert re.findall(r'<li class="entry">\s*<h3><a href="([^"]+)"', page)[0].startswith("/curriculum/library")
    assert page.count('<li class="entry">') == 3
    lowest = next(one for one in place.asked.statements if one.id == "pay-1")
    assert lowest.actions[0].text in page
    assert place.doors.get(left).status_code == 410
    assert "This round has ended" in place.doors.get(place.invitation).text
    assert place.doors.post(place.invitation, data={"position": "staff"}).status_code == 409


def test_leaders_stand_beside_staff_where_they_differ(place: Place) -> None:
    place.handed_in(5, "leader", step=4, pay_1=5, pay_2=5, pay_3=5)
    place.handed_in(5, "staff", step=4, pay_1=1, pay_2=1, pay_3=1)
    place.does("close")

    table = place.sees().split("Where they see it differently")[-1].split("</table>")[0]

    assert table.count("<tr ") == 2 and "5" in table and "Pay" in table and "Leadership" not in table


def test_rounds_are_compared(place: Place) -> None:
    place.handed_in(5, step=2)
    assert place.does("again") == 409
    place.does("close")
    assert "Then and now" not in place.sees()

    assert place.does("again") == 303
    place.handed_in(5, step=5)
    place.does("close")

    table = place.sees().split("round by round")[-1].split("</table>")[0]
    assert re.findall(r'class="number">([\d.]+)<', table) == ["2", "5"] * 10


def test_whoever_holds_the_result_deletes_everything(place: Place, database: Database) -> None:
    place.handed_in(1)
    place.begins()
    unsure = place.doors.post(f"{place.result}/delete", data={})
    assert unsure.status_code == 422 and place.doors.get(place.result).status_code == 200

    deleted = place.doors.post(f"{place.result}/delete", data={"sure": "true"})

    assert deleted.headers["location"] == HOME
    assert place.doors.get(place.result).status_code == place.doors.get(place.invitation).status_code == 404
    with database.engine.connect() as connection:
        for table in ("assessments", "rounds", "sheets"):
            assert connection.execute(sa.text(f"SELECT count(*) FROM readiness_{table}")).scalar() == 0


def test_no_key_is_kept_or_logged(place: Place, database: Database, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "curriculum")
    caplog.set_level(logging.DEBUG, "shared")
    sheet = place.begins()
    place.doors.post(sheet)
    keys = [place.key, place.invitation.rsplit("/", 1)[1], sheet.rsplit("/", 1)[1]]

    with database.engine.connect() as connection:
        tables = [f"readiness_{name}" for name in ("assessments", "rounds", "sheets")]
        kept = str([connection.execute(sa.text(f"SELECT * FROM {table}")).all() for table in tables])
    said = [one.getMessage() for one in caplog.records if one.name.startswith(("curriculum", "shared"))]

    assert "North House" in kept
    assert not any(key in kept or key in str(said) for key in keys)


def test_pages_behind_a_secret_are_kept_and_listed_by_nobody(place: Place) -> None:
    sheet = place.begins()
    for address in (place.result, f"{place.result}/delete", place.invitation, sheet, f"{sheet}/1"):
        found = place.doors.get(address)
        assert found.status_code == 200 and found.text.count("<h1") == 1
        assert found.headers["cache-control"] == "no-store" and found.headers["x-robots-tag"] == "noindex"
    for address in (HOME, f"{HOME}/thanks"):
        assert place.doors.get(address).status_code == 200


def test_a_link_that_never_was_leads_nowhere(doors: TestClient) -> None:
    strange = invitation_of("nobody")
    for address in (f"invited/{strange}", f"result/{strange}", f"result/{strange}/delete", "result/short"):
        assert doors.get(f"{HOME}/{address}").status_code == 404
    assert doors.post(f"{HOME}/result/{strange}/delete", data={"sure": "true"}).status_code == 404
    assert doors.get(f"{HOME}/answers/{strange}").status_code == 410
