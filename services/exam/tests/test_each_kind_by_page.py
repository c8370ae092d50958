"""Each kind of item by plain forms: it takes an answer, shows it in words, and says what is not whole."""

import html
import re
from typing import Any

import httpx2
import pytest
from sqlmodel import select

from exam.answers.queries import answers_of
from exam.answers.tables import AnswerVersion
from exam.items.kinds.kind import Item
from exam.items.queries import item
from exam.items.rules import fields_of
from exam.publish import read_bank
from exam.ratings.commands import open_task
from exam.scoring.tables import MachineScore, ScoringTask
from exam.sittings.commands import submit_sitting
from exam.sittings.inputs import SubmitSitting
from shared.testing import Scene
from shared.testing.cast import alice, bob, carol, mallory

from .asking import ask
from .walk import rate

FILES = {file.body["id"]: file.body for file in read_bank().files}
NEWER = [f"w-0{number}" for number in range(41, 54)]
ORDER, MATCH, SHORT, SCENARIO, HEARD = "w-043", "w-045", "w-049", "w-051", "w-053"


def shown(scene: Scene, page: str, language: str = "en") -> str:
    return html.unescape(scene.read(page, as_=alice, language=language))


def send(scene: Scene, page: str, fields: dict[str, str], base: int = 0, go: str = "next") -> httpx2.Response:
    token = page.split("window=")[1]
    return scene.send(page, fields | {"go": go, "writer_token": token, "base": str(base)}, as_=alice)


def published(scene: Scene, id: str) -> Item:
    return scene.ask(item, id, 1)


def text_of(body: dict[str, Any], id: str) -> str:
    return next(one["text"] for one in (*body["options"], *body.get("targets", ())) if one["id"] == id)


def chosen(page: str) -> set[tuple[str, str]]:
    """Of each field with a choice, what is chosen."""
    selects = re.findall(r'<select[^>]* name="([^"]+)">(.*?)</select>', page, re.DOTALL)
    found = {(name, one) for name, inner in selects for one in re.findall(r'value="(\w+)"[^>]* selected', inner)}
    ticked = re.findall(r'<input[^>]*name="(answer[^"]*)" value="(\w+)"[^>]* checked', page)
    return found | {*ticked}


@pytest.mark.parametrize("id", NEWER)
def test_a_form_takes_its_answer_and_shows_it_again(scene: Scene, id: str) -> None:
    page, asked = ask(scene, id), published(scene, id)
    answer = asked.example(right=True)
    assert answer
    fields = fields_of(asked.accepts, answer)

    assert send(scene, page, fields).status_code == 303

    assert scene.ask(answers_of, page.split("/")[3])[id].answer == answer
    again = shown(scene, page)
    if id not in (SHORT, "w-050"):
        assert chosen(again) == {(name, one) for name, value in fields.items() for one in value.split("\n")}
    assert send(scene, page, fields, base=1).status_code == 303
    assert len(scene.rows(select(AnswerVersion.sequence).where(AnswerVersion.item_id == id))) == 1
    assert send(scene, page, {}, base=1).status_code == 303
    assert scene.ask(answers_of, page.split("/")[3])[id].answer == {}


@pytest.mark.parametrize("id", NEWER)
def test_where_nobody_writes_an_answer_is_read_in_words(scene: Scene, id: str) -> None:
    page, asked = ask(scene, id), published(scene, id)
    answer = asked.example(right=True)
    send(scene, page, fields_of(asked.accepts, answer or {}))

    reading = shown(scene, page.split("?")[0])

    assert "Continue here" in reading and "<select" not in reading and '"R"' not in reading
    assert ("Your answer" in reading) is (asked.kind in ("choice", "multiple", "scenario"))


@pytest.mark.parametrize("id", NEWER)
def test_it_is_asked_in_spanish_and_marked_as_such(scene: Scene, id: str) -> None:
    page = ask(scene, id)
    body = FILES[id]

    spanish = shown(scene, page, "es")

    first = body["translations"]["es"]["stem"].split("\n")[0]
    assert first in words_of(spanish) and 'lang="es"' in spanish
    assert body["stem"].split("\n")[0] not in words_of(spanish)
    assert body["stem"].split("\n")[0] in words_of(shown(scene, page))


def words_of(page: str) -> str:
    """Without the marks on words that are explained."""
    return re.sub(r"<[^>]*>", "", page)


@pytest.mark.parametrize(
    "fields", [{"answers.R.a": "1"}, {"answers.R.a": "1", "answers.R.b": "1", "answers.R.c": "2", "answers.R.d": "3"}]
)
def test_an_order_that_is_not_whole_comes_back_as_it_was_given(scene: Scene, fields: dict[str, str]) -> None:
    page = ask(scene, ORDER)

    back = send(scene, page, fields)

    assert back.status_code == 422 and "Please give each line a number of its own" in back.text
    assert chosen(back.text) == {*fields.items()}
    assert "Two versions" not in re.sub(r"<section[^>]* hidden>.*?</section>", "", back.text, flags=re.DOTALL)
    assert scene.rows(select(AnswerVersion.sequence)) == []


def test_more_than_may_be_chosen_comes_back_with_the_number(scene: Scene) -> None:
    back = send(scene, ask(scene, "w-041"), {"answer": "a\nb\nc"})

    assert back.status_code == 422 and "Please choose no more than 2." in back.text
    assert scene.rows(select(AnswerVersion.sequence)) == []


def test_both_versions_are_shown_in_words(scene: Scene) -> None:
    page, body = ask(scene, MATCH), FILES[MATCH]
    send(scene, page, {"answers.R.p1": "q1"})

    refused = send(scene, page, {"answers.R.p1": "q2", "answers.R.p2": "q3"})

    assert refused.status_code == 409
    words = html.unescape(refused.text)
    saved, mine = (words.split(f"<blockquote data-{one}>")[1].split("</blockquote>")[0] for one in ("saved", "mine"))
    assert text_of(body, "q1") in saved and text_of(body, "q2") not in saved
    assert text_of(body, "q2") in mine and text_of(body, "q3") in mine
    assert send(scene, page, {"answers.R.p1": "q2", "answers.R.p2": "q3"}, base=1, go="here").status_code == 303


def test_a_scenario_is_one_item_with_the_sum_of_its_questions(scene: Scene) -> None:
    page = ask(scene, SCENARIO)
    send(scene, page, {"answers.P1": "c", "answers.P2.c": "1", "answers.P2.a": "2", "answers.P2.b": "3"})
    scene.do(submit_sitting, alice, page.split("/")[3], SubmitSitting())
    scene.due()

    [reached] = scene.rows(select(MachineScore).where(MachineScore.item_id == SCENARIO))
    assert (reached.reached, reached.highest) == (2, 5)


def test_words_that_the_key_does_not_know_are_looked_at_by_two_examiners(scene: Scene) -> None:
    page = ask(scene, SHORT)
    send(scene, page, {"answer": "one that leaves room"})
    scene.do(submit_sitting, alice, page.split("/")[3], SubmitSitting())
    scene.due()

    [task_id] = scene.rows(select(ScoringTask.id).where(ScoringTask.entry_id == SHORT))
    for examiner in (bob, carol):
        scene.do(open_task, examiner, task_id)
    read = shown_to_examiner(scene, task_id)
    assert "one that leaves room" in read and '{"R"' not in read and "Means an open question" in read
    for examiner in (bob, carol):
        rate(scene, task_id, examiner, 1)
    assert scene.row(ScoringTask, task_id).settled == {"meaning": 1}


def shown_to_examiner(scene: Scene, task_id: str) -> str:
    return html.unescape(scene.read(f"/exam/examiner/tasks/{task_id}", as_=bob))


@pytest.mark.parametrize(("language", "said"), [("en", "it is Lou"), ("es", "soy Lou")])
def test_a_recording_is_heard_by_who_is_asked_and_is_told_in_writing(scene: Scene, language: str, said: str) -> None:
    page = ask(scene, HEARD)
    read = shown(scene, page, language)
    recording, captions = re.findall(r'src="(/exam/api[^"]+/(?:recording|captions)[^"]*)"', read)

    heard = scene.visit(recording, as_=alice)
    assert heard.headers["content-type"] == "audio/mpeg" and heard.headers["cache-control"] == "no-store"
    assert len(heard.content) > 10_000
    assert said in scene.visit(captions, as_=alice).text and said in read
    assert scene.visit(recording, as_=mallory).status_code == 404
    assert scene.visit(recording.replace("questions/1/", "questions/2/"), as_=alice).status_code == 404
    scene.do(submit_sitting, alice, page.split("/")[3], SubmitSitting())
    assert scene.visit(recording, as_=alice).status_code == 404
