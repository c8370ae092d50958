"""Telling of a concern: sealed from the first word, resumed by a code, and nobody with a tie has a part in it."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from registry.casework.queries import case, figures
from registry.concerns.commands import close_concern, declare_tie, keep_concern, take_on, view_concern
from registry.concerns.inputs import CloseConcern, KeepConcern, TakeOn
from registry.concerns.queries import concerns
from registry.concerns.rules import (
    AlreadySent,
    Closing,
    ConflictDeclared,
    NobodyTold,
    NoSuchCode,
    NothingTold,
    OwnConcern,
    State,
    new_code,
)
from registry.erasure.commands import forget_person
from shared.approvals import OwnAffairs
from shared.refusals import ChangedElsewhere, NotFound
from shared.testing import Scene
from shared.testing.cast import alice, dana, dov, mallory, nobody, somebody
from shared.testing.scene import recorded

from .telling import WHAT, newest, number, people, resumed, taken_up, tell
from .walk import keys


@pytest.fixture(scope="session")
def furnish() -> Callable[[Scene], None]:
    return people


def everything(session: Session) -> str:
    """Every row of every table, as text."""
    tables = sa.MetaData()
    tables.reflect(session.connection())
    return "\n".join(str(row) for table in tables.sorted_tables for row in session.execute(sa.select(table)))


def draft(scene: Scene, code: str, **words: str) -> None:
    scene.do(keep_concern, nobody, keys(scene), KeepConcern(code=code, **words))


def test_nothing_that_was_typed_stands_open_anywhere(scene: Scene) -> None:
    code = new_code()
    draft(scene, code, what=WHAT, reach="sam@elsewhere.example")
    assert resumed(scene, code).telling is not None

    concern_id = taken_up(scene)
    assert scene.ask(case, dana, keys(scene), concern_id, now=scene.now).file.telling.what == WHAT

    kept = scene.ask(everything) + str(scene.ask(recorded))
    assert not [word for word in (WHAT, "sam@elsewhere", "in the house", code) if word in kept]


def test_a_draft_is_resumed_by_its_code_alone(scene: Scene) -> None:
    code = new_code()
    draft(scene, code, what="I am not")
    draft(scene, code, what="I am not sure yet.")

    seen = resumed(scene, code.lower().replace("-", " "))
    assert (seen.state, seen.telling.what if seen.telling else "") == (State.DRAFT, "I am not sure yet.")
    with pytest.raises(NoSuchCode):
        resumed(scene, new_code())
    assert scene.ask(concerns, dana, now=scene.now).items == ()


def test_an_older_page_takes_nothing_back(scene: Scene) -> None:
    code = new_code()
    draft(scene, code, what="First.")
    base = resumed(scene, code).base
    draft(scene, code, what="Second.", base=base)

    with pytest.raises(ChangedElsewhere):
        draft(scene, code, what="Third.", base=base)


def test_who_sends_says_whom_it_is_about_and_what_happened(scene: Scene) -> None:
    with pytest.raises(NobodyTold):
        scene.do(keep_concern, nobody, keys(scene), KeepConcern(what=WHAT, go="send"))
    with pytest.raises(NothingTold):
        scene.do(keep_concern, nobody, keys(scene), KeepConcern(about="Alice", go="send"))


def test_sent_twice_is_one_and_stays_as_it_was_sent(scene: Scene) -> None:
    code = tell(scene)
    tell(scene, code=code)
    assert len(scene.ask(concerns, dana, now=scene.now).items) == 1

    with pytest.raises(AlreadySent):
        scene.do(keep_concern, nobody, keys(scene), KeepConcern(code=code, about="Alice", what="More.", go="send"))


def test_whoever_told_sees_how_far_it_is_and_no_word(scene: Scene) -> None:
    code = tell(scene)
    assert (resumed(scene, code).telling, resumed(scene, code).taken_up) == (None, False)

    scene.do(take_on, dana, newest(scene), TakeOn(number=number(scene, alice), principles=(5, 8)))
    assert resumed(scene, code).taken_up

    other = tell(scene, by=mallory)
    closing = CloseConcern(why=Closing.ELSEWHERE, words="Please ask the house where it happened.")
    scene.do(close_concern, dana, keys(scene), newest(scene), closing)
    assert resumed(scene, other).last_words == closing.words
    assert "request-decided" in scene.news_of(mallory)


def test_whom_it_is_about_has_no_part_in_it(scene: Scene) -> None:
    tell(scene)
    boss = somebody("alice", "administrator")
    with pytest.raises(OwnAffairs):
        scene.do(take_on, boss, newest(scene), TakeOn(number=number(scene, alice), principles=(5,)))

    concern_id = taken_up(scene)
    assert concern_id not in {one.id for one in scene.ask(concerns, boss, now=scene.now).items}
    with pytest.raises(OwnAffairs):
        scene.do(view_concern, boss, concern_id)


def test_who_told_of_it_decides_nothing_about_it(scene: Scene) -> None:
    tell(scene, by=dana)
    concern_id = newest(scene)

    assert scene.ask(concerns, dana, now=scene.now).items == ()
    with pytest.raises(OwnConcern):
        scene.ask(case, dana, keys(scene), concern_id, now=scene.now)


def test_who_has_a_tie_sees_it_no_more(scene: Scene) -> None:
    concern_id = taken_up(scene)
    scene.do(declare_tie, dov, concern_id)

    with pytest.raises(ConflictDeclared):
        scene.do(view_concern, dov, concern_id)
    with pytest.raises(ConflictDeclared):
        scene.ask(case, dov, keys(scene), concern_id, now=scene.now)
    assert scene.ask(concerns, dov, now=scene.now).items == ()


def test_a_draft_is_nobodys_to_open(scene: Scene) -> None:
    draft(scene, new_code(), what=WHAT)
    concern_id = scene.ask(lambda session: session.execute(sa.text("SELECT id FROM concerns")).scalar_one())

    with pytest.raises(NotFound):
        scene.do(view_concern, dana, concern_id)


def test_that_somebody_opened_it_is_kept(scene: Scene) -> None:
    concern_id = taken_up(scene)
    scene.do(view_concern, dana, concern_id)

    assert scene.ask(case, dov, keys(scene), concern_id, now=scene.now).file.viewed == (scene.now,)
    assert scene.ask(case, dana, keys(scene), concern_id, now=scene.now).file.viewed == ()


def test_no_figure_is_told_that_counts_fewer_than_ten(scene: Scene) -> None:
    for _ in range(9):
        taken_up(scene)
    shown = {one.principle: one.count for one in scene.ask(figures, "en", now=scene.now).figures}
    assert set(shown.values()) == {None}

    taken_up(scene)
    shown = {one.principle: one.count for one in scene.ask(figures, "en", now=scene.now).figures}
    assert (shown[5], set(shown.values())) == (10, {10, None})


def test_what_nobody_sent_is_deleted_after_a_while(scene: Scene) -> None:
    code = new_code()
    draft(scene, code, what=WHAT)
    sent = tell(scene)
    scene.later(days=89)
    scene.due()
    assert resumed(scene, code)

    scene.later(days=2)
    scene.due()
    with pytest.raises(NoSuchCode):
        resumed(scene, code)
    assert resumed(scene, sent)


def test_an_erasure_covers_what_was_told_of_somebody_and_by_them(scene: Scene) -> None:
    concern_id = taken_up(scene)
    mine = tell(scene, by=alice)
    unsent = new_code()
    scene.do(keep_concern, alice, keys(scene), KeepConcern(code=unsent, what=WHAT))
    scene.do(forget_person, "alice", "erasure-1")

    kept = scene.ask(everything)
    left = [line for line in kept.splitlines() if concern_id in line]
    assert len(left) == 1 and "erasure-1" in left[0], "until its key is destroyed, the erasure says which it is"
    assert resumed(scene, mine).state == State.RECEIVED
    with pytest.raises(NoSuchCode):
        resumed(scene, unsent)
