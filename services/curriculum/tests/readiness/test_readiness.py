"""An organization looks at itself, from the first page to the last, as people see it."""

import logging
import re

import pytest
from sqlmodel import Session, select

from curriculum.readiness.keys import invitation_of
from curriculum.readiness.tables import ReadinessAssessment, ReadinessRound, ReadinessSheet
from shared.testing import Scene

from .place import HOME, Place

TABLES = (ReadinessAssessment, ReadinessRound, ReadinessSheet)


def test_whoever_begins_gets_two_links_and_one_does_not_give_the_other_away(place: Place) -> None:
    page = place.sees()

    assert "North House" in page and place.invitation in page and place.result in page
    assert place.key not in place.scene.visit(place.invitation).text
    assert len(place.key) >= 22 and place.key != invitation_of(place.key)
    invitation = place.invitation.rsplit("/", 1)[1]
    assert place.scene.visit(f"{HOME}/result/{invitation}").status_code == 404
    assert place.scene.visit(f"{HOME}/invited/{place.key}").status_code == 404


def test_answers_are_kept_part_by_part_and_can_be_changed(place: Place) -> None:
    sheet = place.begins("leader")
    part = place.asked.of(place.asked.domains[0].id)

    first = place.scene.send(f"{sheet}/1", {f"answers.{part[0].id}": "2"})
    last = place.scene.send(f"{sheet}/10", {})

    assert first.headers["location"] == f"{sheet}/2" and last.headers["location"] == sheet
    assert 'value="2" checked' in place.scene.visit(f"{sheet}/1").text
    assert "1 of 3 answered" in place.scene.visit(sheet).text
    place.scene.send(f"{sheet}/1", {f"answers.{part[0].id}": "5"})
    assert 'value="5" checked' in place.scene.visit(f"{sheet}/1").text


def test_what_is_open_or_strange_comes_back(place: Place) -> None:
    sheet = place.begins()

    unfinished = place.scene.send(sheet)

    assert unfinished.status_code == 422 and "still open" in unfinished.text
    assert place.scene.send(f"{sheet}/1", {"answers.leadership-1": "6"}).status_code == 422
    assert place.scene.send(f"{sheet}/1", {"answers.who-are-you": "1"}).status_code == 422
    assert place.scene.visit(f"{sheet}/11").status_code == 404
    assert place.scene.send(HOME, {"label": " "}).status_code == 422
    assert place.scene.send(place.invitation, {}).status_code == 422


def test_handed_in_is_final_and_nobodys(place: Place) -> None:
    sheet = place.begins()
    place.answers(sheet)
    place.scene.send(sheet)

    assert place.scene.visit(sheet).status_code == place.scene.visit(f"{sheet}/1").status_code == 410
    assert place.scene.send(f"{sheet}/1", {"answers.leadership-1": "1"}).status_code == 410
    assert place.scene.send(sheet).status_code == 410
    assert place.scene.rows(select(ReadinessSheet)) == []


def test_nothing_is_shown_while_a_round_is_open(place: Place) -> None:
    place.handed_in(6)

    page = place.sees()

    assert "At least 5 people have handed in" in page and "What people said" not in page


def test_fewer_than_five_are_not_shown(place: Place) -> None:
    place.handed_in(4)

    assert "Fewer than five people have handed in" in place.sees()
    assert "Close the round" not in place.sees()
    assert place.does("close") == 409
    assert "What people said" not in place.sees()


def test_a_closed_round_shows_means_and_three_next_steps(place: Place) -> None:
    place.handed_in(5, step=4, pay_1=1, pay_2=2)
    place.handed_in(4, "leader", step=4)
    left = place.begins()

    assert place.does("close") == 303
    page = place.sees()

    assert "At least 5 people handed in" in page and "one of the two groups has fewer than five" in page
    assert re.findall(r'<li class="entry">\s*<h3><a href="([^"]+)"', page)[0].startswith("/curriculum/library")
    assert page.count('<li class="entry">') == 3
    lowest = next(one for one in place.asked.statements if one.id == "pay-1")
    assert lowest.actions[0].text in page
    assert place.scene.visit(left).status_code == 410
    assert "This round has ended" in place.scene.visit(place.invitation).text
    assert place.scene.send(place.invitation, {"position": "staff"}).status_code == 409


@pytest.mark.parametrize("last", [1, 2, 3, 4, 5])
def test_where_all_others_said_the_same_the_last_sheet_is_not_told(place: Place, last: int) -> None:
    place.handed_in(4, alike=True)
    sheet = place.begins()
    place.answers(sheet, last)
    place.scene.send(sheet)

    place.does("close")
    page = place.sees()

    assert page.count("too much alike to show") == len(place.asked.domains)
    assert "Three next steps" not in page and "it would tell what each of them said" in page


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
    place.handed_in(5, step=4)
    place.does("close")

    table = place.sees().split("round by round")[-1].split("</table>")[0]
    assert re.findall(r'class="number">([\d.]+)<', table) == ["2", "4"] * 10


def test_a_thousand_rounds_are_gone_through_page_by_page(place: Place) -> None:
    def close_many(session: Session) -> None:
        (assessment,) = session.exec(select(ReadinessAssessment)).all()
        session.get_one(ReadinessRound, (assessment.id, 1)).closed_on = place.scene.now.date()
        counts = {one.id: [0, 0, 0, 0, 5] for one in place.asked.statements}
        session.add_all(
            ReadinessRound(
                assessment_id=assessment.id,
                number=number,
                opened_on=place.scene.now.date(),
                closed_on=place.scene.now.date(),
                people=5,
                leaders={},
                staff=counts,
            )
            for number in range(2, 1_001)
        )

    place.scene.do(close_many)
    compared, following = 0, [""]
    while following:
        page = place.sees(following[0])
        compared += len(re.findall(r"<th[^>]*>Closed on", page))
        following = re.findall(r'rel="next" href="([^"]+)"', page)

    assert compared == 1_000


def test_whoever_holds_the_result_deletes_everything(place: Place) -> None:
    place.handed_in(1)
    place.begins()
    unsure = place.scene.send(f"{place.result}/delete", {})
    assert unsure.status_code == 422 and place.scene.visit(place.result).status_code == 200

    deleted = place.scene.send(f"{place.result}/delete", {"sure": "true"})

    assert deleted.headers["location"] == HOME
    assert place.scene.visit(place.result).status_code == place.scene.visit(place.invitation).status_code == 404
    assert [place.scene.rows(select(table)) for table in TABLES] == [[], [], []]


def test_no_key_is_kept_or_logged(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "curriculum")
    caplog.set_level(logging.DEBUG, "shared")
    sheet = place.begins()
    place.scene.send(sheet)
    keys = [place.key, place.invitation.rsplit("/", 1)[1], sheet.rsplit("/", 1)[1]]

    kept = str([[row.model_dump() for row in place.scene.rows(select(table))] for table in TABLES])
    said = [one.getMessage() for one in caplog.records if one.name.startswith(("curriculum", "shared"))]

    assert "North House" in kept
    assert not any(key in kept or key in str(said) for key in keys)


def test_pages_behind_a_secret_are_kept_and_listed_by_nobody(place: Place) -> None:
    sheet = place.begins()
    for address in (place.result, f"{place.result}/delete", place.invitation, sheet, f"{sheet}/1"):
        found = place.scene.visit(address)
        assert found.status_code == 200 and found.text.count("<h1") == 1
        assert found.headers["cache-control"] == "no-store" and found.headers["x-robots-tag"] == "noindex"
    for address in (HOME, f"{HOME}/thanks"):
        assert place.scene.visit(address).status_code == 200


def test_a_link_that_never_was_leads_nowhere(scene: Scene) -> None:
    strange = invitation_of("nobody")
    for address in (f"invited/{strange}", f"result/{strange}", f"result/{strange}/delete", "result/short"):
        assert scene.visit(f"{HOME}/{address}").status_code == 404
    assert scene.send(f"{HOME}/result/{strange}/delete", {"sure": "true"}).status_code == 404
    assert scene.visit(f"{HOME}/answers/{strange}").status_code == 410
