"""Items that a report finds, or that somebody marks, wait until a person has looked at them; verdicts only grow."""

import pytest
from pydantic import TypeAdapter
from sqlmodel import Session, col, select

from exam.analysis import commands as analyses
from exam.analysis.tables import AnalysisRun
from exam.attempts.rules import YetToSit
from exam.fairness import commands, queries
from exam.fairness.inputs import GiveVerdict, MarkItem
from exam.fairness.rules import (
    AlreadyMarked,
    Cause,
    NothingChanged,
    OwnWords,
    RetiringIsForAdministrators,
    Verdict,
    is_new,
)
from exam.fairness.tables import FairnessFlag, FairnessVerdict
from exam.items.kinds.translations import texts_of
from exam.items.tables import BankEntry, ItemText
from exam.reviews.queries import retired_items
from exam.reviews.rules import IsRetired
from psychometrics.figures import BiasFigures, FormFigures, Report
from shared.actor import Actor
from shared.refusals import NotFound
from shared.testing import Scene
from shared.testing.cast import bob, dana, dov, mallory, somebody

from .walk import API

ITEM, VERSION = "w-001", 1
ALL = "/exam/bank/fairness"
HERE = f"/exam/bank/items/{ITEM}/versions/{VERSION}/fairness"
iris = somebody("iris", "item_writer")
ivo = somebody("ivo", "item_writer")
WHY = MarkItem(reason="It blames the person who has no home.")
KEPT = GiveVerdict(verdict=Verdict.KEPT, reason="The word is used by everybody here.")


def mark(scene: Scene, who: Actor = iris) -> str:
    return str(scene.do(commands.mark_item, who, ITEM, VERSION, WHY))


def waiting(scene: Scene) -> list[str]:
    return [flag.item_id for flag in scene.ask(queries.waiting_flags, dana).items]


def reported(scene: Scene, *found: BiasFigures) -> str:
    """A report that found these, made and shown as every report is."""
    run_id = scene.do(analyses.ask_for_analysis, dana)
    scene.do(_write, run_id, found)
    scene.do(analyses.show_report, run_id)
    return str(run_id)


def _write(session: Session, run_id: str, found: tuple[BiasFigures, ...]) -> None:
    form = FormFigures("form-2026-1", 600, 2, 2, versions={ITEM: VERSION, "w-002": 1})
    report = Report(600, forms=(form,), biases=found)
    session.get_one(AnalysisRun, run_id).report = TypeAdapter(Report).dump_python(report, mode="json")


def bias(item: str, grade: str, delta: float = -1.2, focal: str = "es") -> BiasFigures:
    return BiasFigures(1, "language", focal, "en", item, grade, delta, delta - 0.5, delta + 0.5)


def test_what_a_report_finds_waits_and_what_is_small_does_not(scene: Scene) -> None:
    run_id = reported(scene, bias(ITEM, "B"), bias("w-002", "A"), bias("w-003", "size"), bias("w-002", "too-few"))

    [flag] = scene.ask(queries.waiting_flags, dana).items

    assert (flag.item_id, flag.version, flag.cause, flag.grade, flag.marked_by) == (ITEM, 1, Cause.FIGURES, "B", None)
    assert scene.rows(select(FairnessFlag.run_id)) == [run_id]
    page = scene.read(ALL, as_=dana)
    assert "A report found it harder for one group (class B): Most at home in Spanish" in page


def test_nobody_is_asked_twice_about_a_difference_of_the_same_size(scene: Scene) -> None:
    reported(scene, bias(ITEM, "B"))
    [flag] = scene.ask(queries.waiting_flags, dana).items
    scene.do(commands.give_verdict, dana, flag.id, KEPT)

    reported(scene, bias(ITEM, "B"))
    assert waiting(scene) == []

    reported(scene, bias(ITEM, "C"), bias(ITEM, "B", focal="other"))
    assert waiting(scene) == [ITEM, ITEM]


@pytest.mark.parametrize(
    ("grade", "before", "new"),
    [
        ("B", [], True),
        ("C", [], True),
        ("C", ["B"], True),
        ("B", ["B"], False),
        ("B", ["C"], False),
        ("A", [], False),
        ("size", [], False),
    ],
)
def test_a_class_is_new_if_nobody_was_asked_about_one_as_large(grade: str, before: list[str], new: bool) -> None:
    assert is_new(grade, before) is new


def test_an_item_that_somebody_marks_waits_with_the_reason(scene: Scene) -> None:
    mark(scene)

    [flag] = scene.ask(queries.waiting_flags, dana).items

    assert (flag.cause, flag.reason, flag.marked_by) == (Cause.PERSON, WHY.reason, "iris")
    assert WHY.reason in scene.read(HERE, as_=ivo)
    with pytest.raises(AlreadyMarked):
        mark(scene)
    mark(scene, ivo)


def test_a_verdict_says_whose_it_is_and_ends_the_waiting(scene: Scene) -> None:
    flag_id = mark(scene)
    scene.do(commands.give_verdict, dana, flag_id, KEPT)

    assert waiting(scene) == []
    [flag] = scene.ask(queries.settled_flags, iris).items
    assert [(one.verdict, one.person_id, one.reason) for one in flag.verdicts] == [("kept", "dana", KEPT.reason)]
    mine = scene.read(f"{ALL}/flags/{flag_id}", as_=dana)
    others = scene.read(f"{ALL}/flags/{flag_id}", as_=iris)
    dovs = scene.visit(f"{ALL}/flags/{flag_id}", as_=dov).text
    assert "The verdict of you" in mine and "The verdict of somebody of the agency" in others
    assert 'href="/admin/people/dana"' in dovs and "/admin/people" not in others


def test_an_examiner_is_named_with_their_verdict(scene: Scene) -> None:
    flag_id = mark(scene)
    both = somebody("bob", "examiner", "item_writer")
    scene.do(commands.give_verdict, both, flag_id, KEPT)

    [verdict] = scene.ask(queries.one_flag, dana, flag_id, "en").flag.verdicts
    assert verdict.known_as == "Bob"


def test_verdicts_are_never_changed_and_the_newest_counts(scene: Scene) -> None:
    flag_id = mark(scene)
    scene.do(commands.give_verdict, dana, flag_id, KEPT)
    scene.later(hours=1)
    scene.do(commands.give_verdict, dov, flag_id, GiveVerdict(verdict=Verdict.RETIRED, reason="I know people it hurt."))

    [flag] = scene.ask(queries.settled_flags, dana).items
    assert [one.verdict for one in flag.verdicts] == [Verdict.RETIRED, Verdict.KEPT]
    kept = scene.rows(select(FairnessVerdict.reason).order_by(col(FairnessVerdict.given_at)))
    assert kept == [KEPT.reason, "I know people it hurt."]


def test_a_verdict_retires_by_the_state_that_items_have(scene: Scene) -> None:
    flag_id, other = mark(scene), mark(scene, ivo)
    retired = GiveVerdict(verdict=Verdict.RETIRED, reason="It asks for a custom, not a skill.")
    scene.do(commands.give_verdict, dana, flag_id, retired)

    assert scene.ask(retired_items) == {ITEM}
    with pytest.raises(IsRetired):
        scene.do(commands.give_verdict, dana, other, KEPT)
    with pytest.raises(IsRetired):
        mark(scene)
    scene.do(commands.give_verdict, dov, other, retired)
    assert waiting(scene) == []


def test_only_an_administrator_retires(scene: Scene) -> None:
    flag_id = mark(scene)

    with pytest.raises(RetiringIsForAdministrators):
        scene.do(commands.give_verdict, ivo, flag_id, GiveVerdict(verdict=Verdict.RETIRED, reason="Not fair."))
    assert 'value="retired"' not in scene.visit(f"{ALL}/flags/{flag_id}", as_=ivo).text
    assert 'value="retired"' in scene.visit(f"{ALL}/flags/{flag_id}", as_=dana).text
    assert scene.rows(select(FairnessVerdict)) == []


def test_it_was_changed_only_where_other_words_or_a_version_that_follows_are_there(scene: Scene) -> None:
    flag_id = mark(scene)
    changed = GiveVerdict(verdict=Verdict.CHANGED, reason="The story has another person in it now.")
    with pytest.raises(NothingChanged):
        scene.do(commands.give_verdict, dana, flag_id, changed)
    assert 'value="changed"' not in scene.visit(f"{ALL}/flags/{flag_id}", as_=dana).text

    scene.do(follow)

    assert 'value="changed"' in scene.visit(f"{ALL}/flags/{flag_id}", as_=dana).text
    scene.do(commands.give_verdict, dana, flag_id, changed)
    assert waiting(scene) == []


def follow(session: Session) -> None:
    entry = session.get_one(BankEntry, (ITEM, VERSION))
    about = {"kind": entry.kind, "published_at": entry.published_at, "written_by": "iris"}
    session.add(BankEntry(id=ITEM, version=2, body=entry.body | {"version": 2}, **about))


def test_words_that_are_mended_are_a_change_as_well(scene: Scene) -> None:
    flag_id = mark(scene)
    scene.do(mend)

    assert scene.ask(queries.one_flag, dana, flag_id, "en").changed


def mend(session: Session) -> None:
    entry = session.get_one(BankEntry, (ITEM, VERSION))
    about = {"item_id": ITEM, "item_version": VERSION, "language": "en", "revision": 2}
    texts = texts_of(entry.body) | {"stem": "Other words."}
    session.add(ItemText(**about, texts=texts, digest="d" * 64, published_at=entry.published_at))


def test_nobody_judges_words_of_their_own(scene: Scene) -> None:
    scene.do(follow)
    flag_id = mark(scene, ivo)

    with pytest.raises(OwnWords):
        scene.do(commands.give_verdict, iris, flag_id, KEPT)
    scene.do(commands.give_verdict, ivo, flag_id, KEPT)


def test_nobody_who_may_still_sit_sees_or_marks_items(scene: Scene) -> None:
    flag_id = mark(scene)
    sits = somebody("alice", "trainee", "item_writer")

    for query in (queries.waiting_flags, queries.settled_flags):
        with pytest.raises(YetToSit):
            scene.ask(query, sits)
    with pytest.raises(YetToSit):
        scene.ask(queries.one_flag, sits, flag_id, "en")
    with pytest.raises(YetToSit):
        mark(scene, sits)
    with pytest.raises(YetToSit):
        scene.do(commands.give_verdict, sits, flag_id, KEPT)


@pytest.mark.parametrize("who", [bob, mallory])
def test_it_is_for_those_who_look_after_items(scene: Scene, who: Actor) -> None:
    flag_id = mark(scene)

    for address in (ALL, f"{ALL}/settled", f"{ALL}/flags/{flag_id}", HERE, f"{API}/bank/fairness"):
        assert scene.visit(address, as_=who).status_code == 403
    assert scene.send(HERE, {"reason": WHY.reason}, as_=who).status_code == 403


def test_what_is_not_there_is_not_found(scene: Scene) -> None:
    with pytest.raises(NotFound):
        scene.ask(queries.one_flag, dana, "none", "en")
    with pytest.raises(NotFound):
        scene.do(commands.mark_item, dana, "w-999", 1, WHY)


def test_it_is_done_by_pages_alone_and_typed_words_come_back(scene: Scene) -> None:
    refused = scene.send(HERE, {"reason": "x"}, as_=iris)
    assert refused.status_code == 422 and "x</textarea>" in refused.text
    assert scene.send(HERE, {"reason": WHY.reason}, as_=iris).headers["location"] == HERE
    [flag] = scene.ask(queries.waiting_flags, dana).items
    address = f"{ALL}/flags/{flag.id}"
    assert address in scene.visit(ALL, as_=dana).text

    again = scene.send(address, {"verdict": "changed", "reason": "Another word."}, as_=dana)
    assert again.status_code == 422
    assert "Another word." in again.text and 'href="#verdict"' in again.text
    scene.send(address, {"verdict": "kept", "reason": KEPT.reason}, as_=dana)

    assert KEPT.reason in scene.read(address, as_=dana)
    assert flag.item_id in scene.read(f"{ALL}/settled", as_=dana)


def test_a_program_does_the_same(scene: Scene) -> None:
    marked = scene.send(f"{API}/bank/items/{ITEM}/versions/{VERSION}/fairness", json={"reason": WHY.reason}, as_=iris)
    assert marked.status_code == 201
    [flag] = scene.visit(f"{API}/bank/fairness", as_=dana).json()
    assert flag["id"] == marked.json()

    body = {"verdict": "kept", "reason": KEPT.reason}
    given = scene.send(f"{API}/bank/fairness/flags/{flag['id']}", json=body, as_=dana).json()

    assert [one["person_id"] for one in given["flag"]["verdicts"]] == ["dana"]
    assert scene.visit(f"{API}/bank/fairness", as_=dana).json() == []
    assert [one["id"] for one in scene.visit(f"{API}/bank/fairness/settled", as_=dana).json()] == [flag["id"]]


def test_administrators_see_how_many_wait(scene: Scene) -> None:
    mark(scene)

    assert scene.ask(queries.items_to_look_at).count == 1
