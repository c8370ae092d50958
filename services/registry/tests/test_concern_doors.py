"""The pages and JSON of concerns: each opens for whom it is, in both languages, and no code stands in an address."""

from collections.abc import Callable

import pytest

from registry.concerns.rules import new_code
from shared.actor import Actor
from shared.identity import Language
from shared.testing import Scene
from shared.testing.cast import alice, bob, dana, dov, mallory, nobody

from .telling import WHAT, decide, newest, number, people, propose, ready, resumed, seat, taken_up, tell
from .walk import API

R = "/registry"


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return people


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_page_opens_for_whom_it_is(scene: Scene, language: Language) -> None:
    unread = (tell(scene, danger=True), newest(scene))[1]
    heard = ready(scene)
    propose(scene, heard, "condition")
    case = f"{R}/oversight/concerns"
    pages: list[tuple[Actor, str]] = [(nobody, f"{R}/concerns{one}") for one in ("", "/new", "/resume", "/figures")]
    pages += [(dana, f"{R}/oversight/concern-rules{one}") for one in ("", "/new")]
    pages += [(dana, f"{case}/{unread}{one}") for one in ("", "/take-up", "/close")]
    pages += [(dana, f"{case}/{heard}{one}") for one in ("", "/tell", "/extend", "/interim", "/panel/first")]
    pages += [(alice, f"{R}/mine/concerns{one}") for one in ("", f"/{heard}", f"/{heard}/appeal")]
    pages += [(who, f"{R}/panels/{heard}") for who in (bob, dana)]
    pages += [(dana, case), (dana, f"{R}/panels/{heard}/ruling"), (bob, f"{R}/mine/concerns")]

    for who, page in pages:
        answer = scene.visit(page, as_=who, language=language)
        assert answer.status_code == 200, (page, answer.status_code, answer.text[:300])


def test_what_is_somebody_elses_is_not_found(scene: Scene) -> None:
    heard = ready(scene)
    closed = [f"{R}/mine/concerns/{heard}", f"{R}/panels/{heard}", f"{R}/oversight/concerns/{heard}"]

    assert {scene.visit(one, as_=mallory).status_code for one in closed} <= {403, 404}
    assert {scene.visit(f"{API}{one.removeprefix(R)}", as_=mallory).status_code for one in closed} <= {403, 404}


def test_the_front_page_leads_to_it(scene: Scene) -> None:
    assert f'href="{R}/concerns"' in scene.read(R)


def test_a_concern_is_kept_then_sent_by_its_pages(scene: Scene) -> None:
    page = scene.read(f"{R}/concerns/new")
    code = page.partition('name="code" value="')[2].partition('"')[0]
    kept = scene.send(f"{R}/concerns/new", {"code": code, "what": WHAT, "go": "keep"})
    assert kept.status_code == 200 and code in kept.text
    assert "X-Robots-Tag" in kept.headers and kept.headers["Cache-Control"] == "no-store"

    draft = scene.send(f"{R}/concerns/resume", {"code": code.lower()})
    assert WHAT in draft.text
    sent = scene.send(f"{R}/concerns/new", {"code": code, "about": "Alice", "what": WHAT, "go": "send"})
    assert "Thank you. We have it." in sent.text
    assert resumed(scene, code).sent_at == scene.now
    stands = scene.send(f"{R}/concerns/resume", {"code": code})
    assert "We have received it" in stands.text and WHAT not in stands.text


def test_what_is_missing_comes_back_with_all_that_was_typed(scene: Scene) -> None:
    code = new_code()
    answer = scene.send(f"{R}/concerns/new", {"code": code, "what": WHAT, "go": "send"})

    assert answer.status_code == 422
    assert WHAT in answer.text and f'value="{code}"' in answer.text


def test_a_wrong_code_is_told_as_one(scene: Scene) -> None:
    assert scene.send(f"{R}/concerns/resume", {"code": new_code()}).status_code == 422
    assert scene.send(f"{API}/concerns/resume", json={"code": new_code()}).status_code == 422
    assert "twenty letters" in scene.send(f"{R}/concerns/resume", {"code": "1234"}).text


def test_a_program_tells_and_comes_back(scene: Scene) -> None:
    told = scene.send(f"{API}/concerns", json={"about": "Alice", "what": WHAT, "go": "send"})
    assert told.status_code == 201

    seen = scene.send(f"{API}/concerns/resume", json={"code": told.json()["code"]}).json()
    assert (seen["state"], seen["telling"]) == ("received", None)


def test_a_concern_goes_its_whole_way_by_its_pages(scene: Scene) -> None:
    tell(scene)
    case = f"{R}/oversight/concerns/{newest(scene)}"
    mine, panel = (case.replace("oversight", "mine"), case.replace("oversight/concerns", "panels"))
    steps: list[tuple[Actor, str, dict[str, str | list[str]]]] = [
        (dana, f"{case}/take-up", {"number": number(scene, alice), "principles": ["5", "8"]}),
        (dana, f"{case}/tell", {"summary": "It is about what you said in the house."}),
        (alice, mine, {"words": "I am sorry. I spoke about the rules of the house."}),
        (dana, f"{case}/panel/first", {"number": number(scene, bob)}),
        (bob, panel, {"no_tie": "true"}),
        (dov, f"{case}/panel/first/seat", {"no_tie": "true"}),
        (dana, f"{case}/extend", {"reason": "Somebody can be heard only next month."}),
    ]
    for who, path, form in steps:
        answer = scene.send(path, form, as_=who, follow_redirects=False)
        assert answer.status_code == 303, (path, answer.text[:2000])
    scene.later(hours=1)
    ruling = {"outcome": "advice", "reasons": "Please talk about it with your supervisor."}
    assert scene.send(f"{panel}/ruling", ruling, as_=bob, follow_redirects=False).status_code == 303
    page = scene.read(panel, as_=dov)
    confirm = page.partition(f'action="{panel}/rulings/')[2].partition('"')[0]
    scene.send(f"{panel}/rulings/{confirm}", {}, as_=dov)

    assert "Please talk about it with your supervisor." in scene.read(mine, as_=alice)
    assert scene.send(f"{mine}/accept", {}, as_=alice, follow_redirects=False).status_code == 303
    assert "in force" in scene.read(mine, as_=alice).lower()


def test_whom_it_is_about_reads_never_what_was_told(scene: Scene) -> None:
    heard = ready(scene)
    decide(scene, heard, "advice")

    assert WHAT not in scene.read(f"{R}/mine/concerns/{heard}", as_=alice)
    assert WHAT not in scene.visit(f"{API}/mine/concerns/{heard}", as_=alice).text


def test_a_tie_is_said_with_one_button(scene: Scene) -> None:
    concern_id = taken_up(scene)
    scene.send(f"{R}/oversight/concerns/{concern_id}/tie", {}, as_=dov)
    assert scene.visit(f"{R}/oversight/concerns/{concern_id}", as_=dov).status_code == 403

    other = taken_up(scene)
    seat(scene, other)
    scene.send(f"{R}/panels/{other}/leave", {}, as_=bob)
    assert scene.visit(f"{R}/panels/{other}", as_=bob).status_code == 403
