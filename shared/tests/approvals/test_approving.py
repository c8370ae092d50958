"""Two people, whatever they try in whatever order."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from shared.actor import Actor
from shared.approvals import Act, approvals_of, approve, close_overtaken, open_approvals, record_approved, take_back
from shared.approvals.rules import AnotherActOpen, NothingOpen, OwnAffairs, ReasonNeeded, RoleTooYoung, SamePerson
from shared.database import Database
from shared.messaging.tables import MessagingBase
from shared.refusals import NotAllowed, Refusal

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
DANA = Actor("dana", {"administrator": NOON - timedelta(days=400)})
DOV = Actor("dov", {"administrator": NOON - timedelta(days=40)})
ERIN = Actor("erin", {"employer": NOON - timedelta(days=40)})
RELEASE = Act("release", about="result", subject_id="r1", concerns="alice")
WITHDRAW = Act("withdraw", about="result", subject_id="r1", concerns="alice")


def give(database: Database, actor: Actor, act: Act = RELEASE, *, reason: str = "It stands.", hours: int = 0) -> bool:
    return database.write_now(approve, actor, act, reason, now=NOON + timedelta(hours=hours))


def test_the_second_person_carries_it_out(database: Database) -> None:
    assert (give(database, DANA), give(database, DOV, hours=1)) == (False, True)

    [record] = database.read_now(approvals_of, "result", "r1")
    assert (record.first_by, record.second_by, record.closed_at) == ("dana", "dov", NOON + timedelta(hours=1))
    assert database.read_now(open_approvals, "result", ["r1"]) == {}


def test_what_came_to_an_end_another_way_waits_for_nobody(database: Database) -> None:
    give(database, DANA)
    for later in (0, 1):
        database.write_now(close_overtaken, "result", "r1", now=NOON + timedelta(hours=later))

    [record] = database.read_now(approvals_of, "result", "r1")
    assert (record.taken_back_by, record.second_by, record.closed_at) == (None, None, NOON)
    assert database.read_now(open_approvals, "result", ["r1"]) == {}


def test_one_person_is_never_two(database: Database) -> None:
    give(database, DANA)

    with pytest.raises(SamePerson):
        give(database, DANA, hours=1)


def test_nobody_has_a_part_in_their_own_affairs(database: Database) -> None:
    alice = Actor("alice", DANA.roles)

    with pytest.raises(OwnAffairs):
        give(database, alice)
    give(database, DANA)
    with pytest.raises(OwnAffairs):
        give(database, alice)
    with pytest.raises(OwnAffairs):
        database.write_now(take_back, alice, RELEASE, now=NOON)


def test_who_got_the_role_after_the_first_approval_does_not_give_the_second(database: Database) -> None:
    give(database, DANA)

    with pytest.raises(RoleTooYoung):
        give(database, Actor("made-up", {"administrator": NOON + timedelta(seconds=1)}), hours=1)


def test_who_does_not_hold_the_role_approves_nothing(database: Database) -> None:
    with pytest.raises(NotAllowed):
        give(database, ERIN)


def test_a_reason_is_needed_where_the_act_says_so(database: Database) -> None:
    with pytest.raises(ReasonNeeded):
        give(database, DANA, reason="  ")
    assert give(database, DANA, Act("open", about="form", subject_id="f1", needs_reason=False), reason="") is False


def test_while_one_act_waits_no_other_begins_on_the_same_thing(database: Database) -> None:
    give(database, DANA)

    with pytest.raises(AnotherActOpen):
        give(database, DOV, WITHDRAW, hours=1)


def test_a_first_approval_can_be_taken_back_by_anyone_in_the_role(database: Database) -> None:
    give(database, DANA)

    database.write_now(take_back, DOV, RELEASE, now=NOON + timedelta(hours=1))

    assert give(database, DOV, hours=2) is False
    assert [one.taken_back_by for one in database.read_now(approvals_of, "result", "r1")] == ["dov", None]


def test_what_does_not_wait_cannot_be_taken_back(database: Database) -> None:
    with pytest.raises(NothingOpen):
        database.write_now(take_back, DANA, RELEASE, now=NOON)


def test_an_act_of_before_needs_two_people_as_well(database: Database) -> None:
    with pytest.raises(SamePerson):
        database.write_now(record_approved, RELEASE, ("dana", "dana"), now=NOON)
    database.write_now(record_approved, RELEASE, ("dana", "dov"), now=NOON)

    assert [one.second_by for one in database.read_now(approvals_of, "result", "r1")] == ["dov"]


PEOPLE = ("alice", "dana", "dov", "cara")
STEP = st.tuples(
    st.sampled_from(["approve", "take back", "given the role", "lose the role"]),
    st.sampled_from(PEOPLE),
    st.sampled_from([RELEASE, WITHDRAW]),
)


@pytest.fixture(scope="module")
def quick() -> Iterator[sa.Engine]:
    """A database in memory for many histories; the tests above run on both real kinds."""
    engine = sa.create_engine("sqlite://", poolclass=sa.StaticPool)
    MessagingBase.metadata.create_all(engine)
    yield engine
    engine.dispose()


@given(history=st.lists(STEP, max_size=30))
def test_whatever_is_tried_every_act_has_two_people_who_could(
    quick: sa.Engine, history: list[tuple[str, str, Act]]
) -> None:
    """The oracle keeps its own book: who has held the role since when, and who gave the first approval when."""
    since: dict[str, datetime] = dict.fromkeys(("alice", "dana", "dov"), NOON - timedelta(days=9))
    first: dict[str, tuple[str, datetime]] = {}
    with Session(quick) as session:
        for step, (what, person, act) in enumerate(history):
            now = NOON + timedelta(hours=step)
            if what == "given the role":
                since.setdefault(person, now)
            elif what == "lose the role":
                since.pop(person, None)
            else:
                actor = Actor(person, {"administrator": since[person]} if person in since else {})
                _attempt(session, what, actor, act, now, first)
        session.rollback()


def _attempt(
    session: Session, what: str, actor: Actor, act: Act, now: datetime, first: dict[str, tuple[str, datetime]]
) -> None:
    try:
        if what == "take back":
            take_back(session, actor, act, now=now)
            assert first.pop(act.name)
            return
        carried_out = approve(session, actor, act, "because", now=now)
    except Refusal:
        return
    assert actor.id != "alice"
    assert actor.has("administrator")
    if not carried_out:
        assert not first
        first[act.name] = (actor.id, now)
        return
    first_by, first_at = first.pop(act.name)
    assert actor.id != first_by
    assert actor.roles["administrator"] <= first_at
