"""The room of the written part: nothing leads away but what says so, and every way out of a question saves it first."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from exam.answers.queries import answers_of
from exam.desk.queries import open_sittings
from exam.sittings.commands import begin_sitting, pause_sitting, take_break
from exam.sittings.inputs import PauseSitting
from exam.sittings.queries import begun
from shared.testing import Scene
from shared.testing.cast import alice, dana

from .asking import ask

LINK = re.compile(r'<a [^>]*href="([^"]*)"[^>]*>')
CHOICE = "w-001"


def press(scene: Scene, page: str, **fields: str) -> str:
    """Where a button of the page leads."""
    token = parse_qs(urlsplit(page).query)["window"][0]
    answer = scene.send(page, {"writer_token": token, "base": "0"} | fields, as_=alice)
    assert answer.status_code == 303, answer.text[:300]
    return str(answer.headers["location"])


def leading_away(html: str) -> list[str]:
    """What would take the place of the examination: not what stays within it, and not what opens beside it."""
    html = re.sub(r"<p data-save-away hidden>.*?</p>", "", html)  # is there while nothing can be saved, and says so
    found = [link.group() for link in LINK.finditer(html)]
    within = ('href="/exam/sittings/', 'href="#', 'href=""', 'target="_blank"')
    return [link for link in found if not any(one in link for one in within)]


@pytest.mark.parametrize("place", ["questions/1", "review", "confirm"])
def test_nothing_on_a_page_of_a_sitting_leads_away(scene: Scene, place: str) -> None:
    page = ask(scene, CHOICE).replace("questions/1", place)

    html = scene.read(page, as_=alice)

    assert leading_away(html) == []
    assert "<nav" not in html and "<footer" not in html
    assert leading_away(scene.read("/exam/practice")) != [], "other pages have a menu"


def test_only_a_pause_lets_one_leave(scene: Scene) -> None:
    mine = scene.ask(begun, alice, scene.do(begin_sitting, alice))
    scene.do(take_break, alice, mine.id)

    html = scene.read(f"/exam/sittings/{mine.id}/questions/1", as_=alice)

    assert re.findall(r'href="(.*?)"', " ".join(leading_away(html))) == ["/exam/accommodations", "/exam"]
    assert "Leave for now" in html


def test_while_the_desk_has_stopped_the_clock_nothing_leads_away(scene: Scene) -> None:
    mine = scene.ask(begun, alice, scene.do(begin_sitting, alice))
    scene.do(pause_sitting, dana, mine.id, PauseSitting(reason="The alarm in the building rang."))

    assert leading_away(scene.read(f"/exam/sittings/{mine.id}/questions/1", as_=alice)) == []
    assert len(scene.ask(open_sittings).items) == 1


@pytest.mark.parametrize(
    ("go", "there"),
    [("next", "questions/2"), ("7", "questions/7"), ("999", "review"), ("review", "review"), ("break", "questions/1")],
)
def test_every_way_out_of_a_question_saves_it_first(scene: Scene, go: str, there: str) -> None:
    page = ask(scene, CHOICE)

    place = press(scene, page, go=go, answer="b")

    sitting_id = page.split("/")[3]
    assert urlsplit(place).path == f"/exam/sittings/{sitting_id}/{there}"
    assert scene.ask(answers_of, sitting_id)[CHOICE].answer == {"R": "b"}


def test_on_the_way_to_text_and_colors_the_answer_is_saved_and_the_way_back_is_kept(scene: Scene) -> None:
    page = ask(scene, CHOICE)

    place = urlsplit(press(scene, page, go="look", answer="b", words="both"))

    sitting_id = page.split("/")[3]
    assert place.path == "/preferences"
    assert parse_qs(place.query)["next"] == [f"{page}&in=both"]
    assert scene.ask(answers_of, sitting_id)[CHOICE].answer == {"R": "b"}


@pytest.mark.parametrize("go", ["0", "-1", "1001", "seven", "2.5"])
def test_what_is_no_button_leads_nowhere(scene: Scene, go: str) -> None:
    page = ask(scene, CHOICE)

    assert (
        scene.send(page, {"writer_token": page.split("window=")[1], "base": "0", "go": go}, as_=alice).status_code
        == 422
    )


def test_the_map_tells_by_words_what_is_answered_flagged_and_here(scene: Scene) -> None:
    page = ask(scene, CHOICE)
    press(scene, page, go="flag", answer="b")

    html = scene.read(page.replace("questions/1", "questions/2"), as_=alice)

    places = re.findall(r'<button name="go" value="(\d+)"([^>]*)>\d+<span class="usa-sr-only"> ([^<]*)</span>', html)
    assert [number for number, _, _ in places] == [str(number) for number in range(1, len(places) + 1)]
    assert places[0] == ("1", " data-answered data-flagged", "Answered, Flagged")
    assert places[1] == ("2", ' aria-current="step"', "Open")
    assert {words for _, _, words in places[2:]} == {"Open"}
    assert f"1 of {len(places)} answered" in html
    press(scene, page, go="clear", base="1", answer="b")
    assert "0 of" in scene.read(page, as_=alice)
