"""Saving answers: nothing acknowledged is lost, nothing late is taken."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import psycopg
import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, delete

from exam.accommodations.rules import Kind
from exam.answers.commands import save_answer
from exam.answers.inputs import LAST
from exam.answers.queries import answered_items, answers_of, saved_answer
from exam.answers.tables import AnswerVersion
from exam.answers.views import Receipt, Saved
from exam.forms.queries import positions
from exam.items.rules import NotAnOption
from exam.questions.commands import submit_question_page
from exam.questions.inputs import SubmitQuestionPage
from exam.questions.rules import Go
from exam.questions.views import Next
from exam.sittings import rules
from exam.sittings.commands import begin_sitting, submit_sitting
from exam.sittings.inputs import SubmitSitting
from exam.sittings.queries import begun
from exam.sittings.tables import Sitting
from shared.refusals import ChangedElsewhere, NotFound
from shared.testing import NOW, Scene
from shared.testing.cast import alice, mallory

from .older import stored
from .walk import ask_for, saving

ENDS = NOW + timedelta(minutes=120)


@pytest.fixture
def sitting(scene: Scene) -> str:
    return scene.do(begin_sitting, alice)


@pytest.fixture
def written_item(scene: Scene, sitting: str) -> str:
    return _items(scene, sitting, "written")[0]


def _items(scene: Scene, sitting_id: str, kind: str) -> list[str]:
    form_id = scene.row(Sitting, sitting_id).form_id
    return [one.item_id for one in scene.ask(positions, form_id) if one.kind == kind]


def save(scene: Scene, sitting: str, item: str, answer: str, base: int = 0, at: datetime = NOW) -> Receipt:
    return scene.do(save_answer, alice, sitting, saving(item, answer, base), now=at)


def test_every_version_is_kept_under_the_next_number_and_the_last_one_counts(
    scene: Scene, sitting: str, written_item: str
) -> None:
    given = [save(scene, sitting, written_item, words, base).sequence for base, words in enumerate(("I", "I would"))]

    assert given == [1, 2]
    assert stored(scene) == ['{"R":"I"}', '{"R":"I would"}']
    assert scene.ask(answers_of, sitting)[written_item].answer == {"R": "I would"}


def test_what_was_written_on_an_older_version_is_not_saved_and_both_texts_are_told(
    scene: Scene, sitting: str, written_item: str
) -> None:
    save(scene, sitting, written_item, "first")
    save(scene, sitting, written_item, "from the laptop", 1)

    for base in (0, 1, LAST):
        with pytest.raises(ChangedElsewhere) as refused:
            save(scene, sitting, written_item, "from the phone", base)
        assert refused.value.saved == {"answer": {"R": "from the laptop"}, "sequence": 2, "saved_at": NOW}
    assert scene.ask(answers_of, sitting)[written_item].answer == {"R": "from the laptop"}


def test_a_receipt_says_whether_the_version_counts(scene: Scene, sitting: str, written_item: str) -> None:
    save(scene, sitting, written_item, "first")
    save(scene, sitting, written_item, "second", 1)

    again = save(scene, sitting, written_item, "first")
    unchanged = save(scene, sitting, written_item, "first", 1)
    newest = save(scene, sitting, written_item, "second")

    assert [(one.sequence, one.counts) for one in (again, unchanged, newest)] == [(1, False), (1, False), (2, True)]
    assert len(stored(scene)) == 2


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["phone", "laptop"]), st.sampled_from(["type", "send", "lose the line", "reload", "back"])
    ),
    max_size=25,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(STEPS)
def test_no_acknowledged_version_gives_way_to_one_with_an_older_base(
    scene: Scene, sitting: str, written_item: str, steps: list[tuple[str, str]]
) -> None:
    """Two devices at one question. Whatever they do, what counts was written by somebody who had seen what counted."""
    scene.do(_forget, sitting)
    devices = {name: Device(scene, sitting, written_item, name) for name in ("phone", "laptop")}
    counted = Saved({}, 0, None)
    for name, step in steps:
        seen = devices[name].seen
        devices[name].do(step)
        now = scene.ask(saved_answer, sitting, written_item) or counted
        assert now.sequence - counted.sequence in (0, 1)
        assert now == counted or seen == counted.answer.get("R", "")
        counted = now


def _forget(session: Session, sitting_id: str, *, now: datetime) -> None:
    session.exec(delete(AnswerVersion).where(col(AnswerVersion.sitting_id) == sitting_id))


class Device:
    """What the page's script knows: what it has seen of the server, and what is typed on it."""

    def __init__(self, scene: Scene, sitting: str, item: str, name: str) -> None:
        self.scene, self.sitting, self.item, self.name = scene, sitting, item, name
        self.seen, self.base, self.words = "", 0, ""
        self.before = (self.seen, self.base, self.words)

    def do(self, step: str) -> None:
        match step:
            case "type":
                self.words += f" {self.name}"
            case "send":
                self._send(answered=True)
            case "lose the line":
                self._send(answered=False)
            case "reload":
                self.before = (self.seen, self.base, self.words)
                newest = self.scene.ask(saved_answer, self.sitting, self.item) or Saved({}, 0, None)
                self.seen, self.base = str(newest.answer.get("R", "")), newest.sequence
                self.words = self.seen
            case "back":
                self.seen, self.base, self.words = self.before

    def _send(self, *, answered: bool) -> None:
        try:
            receipt = save(self.scene, self.sitting, self.item, self.words, self.base)
        except ChangedElsewhere:
            return
        if answered and receipt.counts:
            self.seen, self.base = self.words, receipt.sequence


def test_the_same_save_sent_twice_gives_the_same_receipt(scene: Scene, sitting: str, written_item: str) -> None:
    first = save(scene, sitting, written_item, "I would listen")
    again = save(scene, sitting, written_item, "I would listen", at=NOW + timedelta(seconds=9))

    assert first == again


def test_the_last_save_has_its_grace_and_a_late_answer_is_refused(
    scene: Scene, sitting: str, written_item: str
) -> None:
    save(scene, sitting, written_item, "in time", at=ENDS + timedelta(seconds=20))

    with pytest.raises(rules.DeadlinePassed):
        save(scene, sitting, written_item, "too late", 1, ENDS + timedelta(seconds=31))


def test_time_given_while_somebody_sits_counts_at_once(scene: Scene, sitting: str, written_item: str) -> None:
    scene.later(minutes=100)
    ask_for(scene, alice, Kind.TIME_1_5)

    save(scene, sitting, written_item, "still in time", at=ENDS + timedelta(minutes=59))
    with pytest.raises(rules.DeadlinePassed):
        save(scene, sitting, written_item, "too late", 1, ENDS + timedelta(minutes=61))


def test_an_unlimited_sitting_takes_answers_next_week(scene: Scene, sitting: str, written_item: str) -> None:
    ask_for(scene, alice, Kind.UNLIMITED)
    scene.later(days=7)
    scene.due()

    scene.later(days=1)
    save(scene, sitting, written_item, "a week later", at=scene.now)
    scene.due()
    assert scene.row(Sitting, sitting).state == "open"


def test_an_answer_that_is_no_option_is_refused(scene: Scene, sitting: str) -> None:
    item = _items(scene, sitting, "choice")[0]

    with pytest.raises(NotAnOption):
        save(scene, sitting, item, "zebra")


def test_nobody_writes_into_anothers_sitting(scene: Scene, sitting: str, written_item: str) -> None:
    with pytest.raises(NotFound):
        scene.do(save_answer, mallory, sitting, saving(written_item, "mine now"))


def test_an_item_of_another_form_is_not_there(scene: Scene, sitting: str) -> None:
    with pytest.raises(NotFound):
        save(scene, sitting, "w-999", "a")


def test_after_sending_nothing_changes(scene: Scene, sitting: str, written_item: str) -> None:
    scene.do(submit_sitting, alice, sitting, SubmitSitting())

    with pytest.raises(rules.SittingOver):
        save(scene, sitting, written_item, "one more thing")


def test_a_form_saves_what_was_changed_in_it_and_leaves_alone_what_was_not(
    scene: Scene, sitting: str, written_item: str
) -> None:
    token = scene.ask(begun, alice, sitting).writer_token
    save(scene, sitting, written_item, "as it was shown ")
    save(scene, sitting, written_item, "newer", 1)

    def by_form(words: str, base: int) -> str:
        what = SubmitQuestionPage(answer=words, base=base, writer_token=token)
        scene.do(submit_question_page, alice, sitting, _position(scene, sitting, written_item), what)
        return str(scene.ask(answers_of, sitting)[written_item].answer["R"])

    assert by_form("as it was shown", 1) == "newer"
    assert by_form("newer", 1) == "newer"
    with pytest.raises(ChangedElsewhere):
        by_form("written on an older one", 1)
    assert by_form("by form", 2) == by_form("by form", 2) == "by form"
    assert len(stored(scene)) == 3


def test_another_window_writes_nothing_until_its_writer_goes_on_there(
    scene: Scene, sitting: str, written_item: str
) -> None:
    position = _position(scene, sitting, written_item)
    what = SubmitQuestionPage(answer="mine", writer_token="another")
    with pytest.raises(rules.ContinuedElsewhere):
        scene.do(submit_question_page, alice, sitting, position, what)

    following = scene.do(submit_question_page, alice, sitting, position, what.model_copy(update={"go": Go.HERE}))

    assert scene.ask(answers_of, sitting)[written_item].answer == {"R": "mine"}
    assert following == Next(sitting, position, scene.ask(begun, alice, sitting).writer_token, "")


def _position(scene: Scene, sitting_id: str, item_id: str) -> int:
    in_order = scene.ask(positions, scene.row(Sitting, sitting_id).form_id)
    return next(one.number for one in in_order if one.item_id == item_id)


@pytest.mark.parametrize("query", [answers_of, lambda session, sitting: answered_items(session, [sitting])])
def test_versions_are_looked_through_once(scene: Scene, sitting: str, written_item: str, query: Any) -> None:
    """Joined with themselves, PostgreSQL may go through all of them for each, until it has counted them anew."""
    save(scene, sitting, written_item, "I would")
    said: list[str] = []

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        said.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    assert list(scene.ask(query, sitting))
    sa.event.remove(sa.Engine, "before_cursor_execute", note)

    [asked] = [one for one in said if "answer_versions" in one]
    assert ("MATERIALIZED" in asked) is not scene.database.sqlite
    assert "WITH newest AS" in asked


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_an_answer_that_meets_the_sending_of_its_sitting_waits_and_is_refused(
    scene: Scene, sitting: str, written_item: str
) -> None:
    with ThreadPoolExecutor(1) as beside, psycopg.connect(scene.database.url) as sending:
        sending.execute("UPDATE sittings SET state = 'submitted' WHERE id = %s", [sitting])
        saving_it = beside.submit(save, scene, sitting, written_item, "one more thing")
        with pytest.raises(TimeoutError):
            saving_it.result(0.5)
        sending.commit()

        with pytest.raises(rules.SittingOver):
            saving_it.result(10)
    assert stored(scene) == []
