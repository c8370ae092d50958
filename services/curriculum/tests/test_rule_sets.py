"""What a training takes: drafted by one administrator, published by another, kept by those who have begun."""

from datetime import date

import pytest

from curriculum.trainings import commands, queries
from curriculum.trainings.inputs import DraftRuleSet
from curriculum.trainings.rules import MoreThanThereAre
from shared.approvals.rules import SamePerson
from shared.rule_sets import withdraw_rule_set
from shared.rule_sets.rules import DecidedUnder, NameTaken, NotAtThisStep
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov, femi

from .walk import Given

RULES = DraftRuleSet(
    id="training-2027", effective_from=date(2027, 1, 1), modules=30, practice_minutes=900, source="The committee"
)
PAGE = "/curriculum/rule-sets"
API = "/curriculum/api/v1/rule-sets"


@pytest.fixture
def drafted(scene: Scene) -> str:
    return scene.do(commands.draft_rule_set, dana, 34, RULES)


def published(scene: Scene) -> list[str]:
    return [one.id for one in scene.ask(queries.rule_sets)]


def test_the_default_one_is_there_from_the_start(scene: Scene) -> None:
    rules = scene.ask(queries.rule_set_on, date(2026, 1, 1))

    assert (rules.id, rules.modules, rules.practice_minutes) == ("training-2012", 34, 720)


def test_a_draft_holds_for_nobody(scene: Scene, drafted: str) -> None:
    assert published(scene) == ["training-2012"]
    assert scene.ask(queries.rule_set_on, date(2027, 1, 1)).id == "training-2012"


def test_a_second_administrator_publishes_it(scene: Scene, drafted: str) -> None:
    with pytest.raises(SamePerson):
        scene.do(commands.publish_rule_set, dana, drafted)

    scene.do(commands.publish_rule_set, dov, drafted)

    assert published(scene) == ["training-2027", "training-2012"]


def test_a_training_keeps_the_rule_set_it_began_with(given: Given, scene: Scene, drafted: str) -> None:
    given.admitted(given.cohort())

    scene.do(commands.publish_rule_set, dov, drafted)

    assert scene.ask(queries.my_training, alice).rules.id == "training-2012"
    assert scene.ask(queries.rule_set_on, date(2026, 12, 31)).id == "training-2012"
    assert scene.ask(queries.rule_set_on, date(2027, 1, 1)).id == "training-2027"


def test_what_somebody_was_admitted_under_stays(given: Given, scene: Scene) -> None:
    given.admitted(given.cohort())

    with pytest.raises(DecidedUnder):
        scene.do(withdraw_rule_set, dana, "training-2012", "A mistake.")


def test_a_rule_set_is_never_changed(scene: Scene, drafted: str) -> None:
    with pytest.raises(NameTaken):
        scene.do(commands.draft_rule_set, dov, 34, RULES)


def test_none_asks_for_modules_that_are_not_there(scene: Scene) -> None:
    with pytest.raises(MoreThanThereAre):
        scene.do(commands.draft_rule_set, dana, 29, RULES)


def test_a_draft_can_be_given_up(scene: Scene, drafted: str) -> None:
    scene.do(commands.discard_draft, dov, drafted)

    assert scene.ask(queries.drafts, dov) == []
    with pytest.raises(NotAtThisStep):
        scene.do(commands.publish_rule_set, dov, drafted)


def test_the_page_offers_a_draft_to_the_other_administrator(scene: Scene) -> None:
    form = {"id": "training-2100", "effective_from": "2100-01-01", "modules": "34", "hours": "14", "source": "Us"}
    assert scene.send(PAGE, form, as_=dana).headers["location"] == PAGE

    publish = f'action="{PAGE}/training-2100/publish"'
    assert publish not in scene.read(PAGE, as_=dana)
    assert publish in scene.read(PAGE, as_=dov)
    assert scene.send(f"{PAGE}/training-2100/publish", as_=dov).status_code == 303

    [rules, _] = scene.visit(API).json()
    assert (rules["id"], rules["practice_minutes"]) == ("training-2100", 14 * 60)
    assert publish not in scene.read(PAGE, as_=dov)


def test_the_page_gives_a_draft_up(scene: Scene, drafted: str) -> None:
    discard = f"{PAGE}/{drafted}/discard"
    assert f'action="{discard}"' in scene.read(PAGE, as_=dana)

    assert scene.send(discard, as_=dana).status_code == 303

    assert discard not in scene.read(PAGE, as_=dana)


def test_programs_draft_publish_and_give_up(scene: Scene) -> None:
    body = RULES.model_dump(mode="json")
    drafted = scene.send(API, json=body, as_=dana)
    assert (drafted.status_code, drafted.json()) == (201, body)
    assert scene.send(f"{API}/training-2027/publication", as_=dana).status_code == 409

    assert scene.send(f"{API}/training-2027/publication", as_=dov).status_code == 204

    assert body in scene.visit(API).json()
    assert scene.send(f"{API}/training-2027", method="DELETE", as_=dov).status_code == 409
    assert scene.send(f"{API}/training-2027", method="DELETE", as_=femi).status_code == 403
