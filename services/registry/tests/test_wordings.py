"""The agency's own Code: loaded by two, told by a fact, signed as it is in force; who signed an older one keeps it."""

from collections.abc import Mapping
from datetime import date

import pytest

from registry.conditions.rules import OtherWording
from registry.wordings.commands import discard_code, draft_code, publish_code
from registry.wordings.inputs import DraftCode, DraftCodePage
from registry.wordings.queries import code_in_force, codes
from shared import rule_sets
from shared.approvals.rules import SamePerson
from shared.code_of_ethics import code_of_ethics
from shared.events import CodePublished
from shared.rule_sets.rules import DecidedUnder
from shared.testing import Scene
from shared.testing.cast import alice, amara, dana, dov, mallory

from .walk import API, certify, sign

OURS = "code-2026"
DAY = date(2026, 4, 1)
PASTED = "\n\n".join(f"Title {number}\n  The text of {number}.\nI promise {number}." for number in range(1, 15))


def draft(scene: Scene, *, name: str = OURS, day: date = DAY, spanish: str = "") -> str:
    what = DraftCodePage(id=name, effective_from=day, source="Our office, 2026", english=PASTED, spanish=spanish)
    return scene.do(draft_code, dana, what.read())


def publish(scene: Scene, **how: str) -> None:
    draft(scene, **how)
    assert scene.do(publish_code, dov, OURS) is True


def signs(scene: Scene, version: str) -> Mapping[str, object]:
    return {"name": "Amara", "listing": "number", "code_version": version, "agreed": "true"}


def test_before_an_agency_has_its_own_the_one_of_the_software_stands(scene: Scene) -> None:
    assert scene.ask(code_in_force, "en", now=scene.now) == code_of_ethics()


def test_it_takes_two_people_and_begins_on_its_day(scene: Scene) -> None:
    draft(scene)
    with pytest.raises(SamePerson):
        scene.do(publish_code, dana, OURS)
    assert scene.events(CodePublished) == []
    assert scene.do(publish_code, dov, OURS) is True
    assert scene.ask(code_in_force, "en", now=scene.now).version == code_of_ethics().version

    scene.at(DAY)
    code = scene.ask(code_in_force, "en", now=scene.now)
    assert (code.version, code.source, len(code.principles)) == (OURS, "Our office, 2026", 14)
    first = code.principles[0]
    assert (first.number, first.title, first.text, first.promise) == (1, "Title 1", "The text of 1.", "I promise 1.")


def test_others_are_told_the_whole_wording(scene: Scene) -> None:
    publish(scene, spanish=PASTED.replace("promise", "prometo"))

    (fact,) = scene.events(CodePublished)
    assert (fact.rule_set_id, fact.effective_from, set(fact.wording)) == (OURS, DAY, {"en", "es"})
    assert fact.wording["es"][13][2] == "I prometo 14."


def test_each_language_has_its_own_and_english_where_there_is_none(scene: Scene) -> None:
    publish(scene, spanish=PASTED.replace("promise", "prometo"))
    scene.at(DAY)
    assert scene.ask(code_in_force, "es", now=scene.now).principles[0].promise == "I prometo 1."

    draft(scene, name="code-2027", day=date(2027, 1, 1))
    scene.do(publish_code, dov, "code-2027")
    scene.at(date(2027, 1, 1))
    assert scene.ask(code_in_force, "es", now=scene.now).principles[0].promise == "I promise 1."


def test_one_signs_the_wording_of_the_day_and_keeps_it(scene: Scene) -> None:
    certify(scene, alice, date(2026, 3, 3))
    publish(scene)
    scene.at(DAY)
    with pytest.raises(OtherWording):
        sign(scene, amara, DAY)
    assert scene.send("/registry/commitment", signs(scene, OURS), as_=amara, follow_redirects=False).status_code == 303

    assert "Title 1" in scene.read("/registry/commitment", as_=amara)
    assert "Title 1" in scene.read("/registry/commitment", as_=mallory)
    assert code_of_ethics().principles[0].title in scene.read("/registry/commitment", as_=alice)
    assert scene.visit(f"{API}/commitment", as_=alice).json()["code"]["version"] == code_of_ethics().version


def test_what_somebody_signed_is_never_withdrawn(scene: Scene) -> None:
    publish(scene)
    scene.at(DAY)
    scene.send("/registry/commitment", signs(scene, OURS), as_=amara)
    with pytest.raises(DecidedUnder):
        scene.do(rule_sets.withdraw_rule_set, dana, OURS, "A word is missing.")


def test_what_was_given_up_is_published_by_nobody(scene: Scene) -> None:
    draft(scene)
    scene.do(discard_code, dov, OURS)

    assert scene.ask(codes, dana, "en", now=scene.now).drafts == ()
    with pytest.raises(rule_sets.rules.NotAtThisStep):
        scene.do(publish_code, dov, OURS)


def test_by_its_pages(scene: Scene) -> None:
    form = {"id": OURS, "effective_from": str(DAY), "source": "Our office", "english": PASTED}
    where = "/registry/oversight/code"
    assert scene.send(f"{where}/new", form, as_=dana, follow_redirects=False).status_code == 303
    assert "Title 14" in scene.read(where, as_=dov)
    assert scene.send(f"{where}/{OURS}/publish", {}, as_=dov, follow_redirects=False).status_code == 303
    assert OURS in scene.read(where, as_=dana, language="es")

    wrong = scene.send(f"{where}/new", form | {"id": "code-9", "english": "Only one\nof them\nis here."}, as_=dana)
    assert wrong.status_code == 422
    assert "There are 1 principles here." in wrong.text and "is here." in wrong.text


def test_by_json(scene: Scene) -> None:
    principles = [{"title": f"T {one}", "text": "Text.", "promise": "I promise."} for one in range(14)]
    body = {"id": OURS, "effective_from": str(DAY), "source": "Our office", "en": principles}
    assert scene.send(f"{API}/oversight/code", json=body, as_=dana).status_code == 201
    assert scene.send(f"{API}/oversight/code/{OURS}/publish", as_=dov).status_code == 204
    short = body | {"id": "code-9", "en": principles[:13]}
    assert scene.send(f"{API}/oversight/code", json=short, as_=dana).status_code == 422
    assert DraftCode.model_validate(body, strict=False).wording().es is None
