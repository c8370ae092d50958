"""Without scripts: an answer that another window changed comes back beside what was written here, and one chooses."""

import html
import re

import httpx2
import pytest

from shared.testing import Scene
from shared.testing.cast import alice

MINE, THEIRS = "Written on the phone.", "Written on the laptop."


@pytest.fixture
def question(scene: Scene) -> str:
    """The first page whose question is answered in words, in the window that writes."""
    first = scene.send("/exam/written", as_=alice).headers["location"]
    pages = (re.sub(r"questions/\d+", f"questions/{number}", first) for number in range(1, 27))
    return next(page for page in pages if "<textarea" in scene.read(page, as_=alice))


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found
    return html.unescape(found[1])


def send(scene: Scene, shown: str, page: str, answer: str, go: str = "next") -> httpx2.Response:
    """The form as this page showed it."""
    fields = {name: hidden(page, name) for name in ("writer_token", "base")}
    return scene.send(shown, fields | {"answer": answer, "go": go}, as_=alice)


def saved(scene: Scene, question: str) -> str:
    found = re.search(r"<textarea[^>]*>\n?([^<]*)</textarea>", scene.read(question, as_=alice))
    assert found
    return html.unescape(found[1])


def test_both_are_shown_and_what_was_written_here_counts_only_if_its_writer_says_so(
    scene: Scene, question: str
) -> None:
    older = scene.read(question, as_=alice)
    assert send(scene, question, older, THEIRS).status_code == 303

    refused = send(scene, question, older, MINE)

    assert refused.status_code == 409
    assert "Two versions: please choose one" in refused.text
    assert f"<p>{THEIRS}</p>" in refused.text and f"<p>{MINE}</p>" in refused.text
    assert f">\n{MINE}</textarea>" in refused.text
    assert saved(scene, question) == THEIRS
    chosen = send(scene, question, refused.text, MINE, go="here")
    assert chosen.headers["location"] == question
    assert saved(scene, question) == MINE


def test_what_the_page_showed_and_nobody_changed_takes_nothing_back(scene: Scene, question: str) -> None:
    send(scene, question, scene.read(question, as_=alice), "First.")
    older = scene.read(question, as_=alice)
    send(scene, question, older, THEIRS)

    assert send(scene, question, older, "First.").status_code == 303
    assert saved(scene, question) == THEIRS


def test_who_went_on_elsewhere_can_go_on_here_with_what_was_written_here(scene: Scene, question: str) -> None:
    older = scene.read(question, as_=alice)
    laptop = scene.send(question.split("/questions/")[0] + "/continue", as_=alice).headers["location"]
    assert send(scene, question, scene.read(question.split("?")[0] + "?" + laptop.split("?")[1], as_=alice), THEIRS)

    refused = send(scene, question, older, MINE)
    assert refused.status_code == 409
    assert f"<p>{THEIRS}</p>" in refused.text and f"<p>{MINE}</p>" in refused.text
    assert hidden(refused.text, "answer") == MINE

    here = send(scene, question, refused.text, MINE, go="here")

    assert here.status_code == 303
    assert saved(scene, here.headers["location"]) == MINE
