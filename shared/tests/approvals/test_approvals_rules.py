"""Who may approve what: in the role, never in one's own affairs, and second only as somebody else who was there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from shared.actor import Actor
from shared.approvals.rules import (
    Act,
    AnotherActOpen,
    OwnAffairs,
    ReasonNeeded,
    RoleTooYoung,
    SamePerson,
    refuse_if_own_affairs,
    refuse_unless_entitled,
    refuse_unless_reasoned,
    refuse_unless_same_act,
    refuse_unless_second,
)
from shared.refusals import NotAllowed

AT = datetime(2026, 3, 2, 15, tzinfo=UTC)
SECOND = timedelta(seconds=1)
ACT = Act("revoke", "certification", "CPS-1", concerns="alice")
DANA = Actor("dana", {"administrator": AT})


def test_who_has_the_role_is_entitled_where_it_is_not_about_them() -> None:
    refuse_unless_entitled(DANA, ACT)
    refuse_unless_entitled(DANA, replace(ACT, concerns=None))

    with pytest.raises(NotAllowed):
        refuse_unless_entitled(DANA, replace(ACT, role="examiner"))
    with pytest.raises(OwnAffairs):
        refuse_unless_entitled(DANA, replace(ACT, concerns="dana"))


def test_nobody_has_a_part_in_their_own_affairs() -> None:
    refuse_if_own_affairs(DANA, "alice")
    refuse_if_own_affairs(DANA, None)

    with pytest.raises(OwnAffairs):
        refuse_if_own_affairs(DANA, "dana")


@pytest.mark.parametrize("reason", ["", " ", "\n\t"])
def test_a_grave_act_has_a_reason_unless_it_needs_none(reason: str) -> None:
    refuse_unless_reasoned(ACT, "Because of the ruling.")
    refuse_unless_reasoned(replace(ACT, needs_reason=False), reason)

    with pytest.raises(ReasonNeeded) as refused:
        refuse_unless_reasoned(ACT, reason)
    assert refused.value.field == "reason"


def test_another_act_on_the_same_thing_waits() -> None:
    refuse_unless_same_act("revoke", ACT)

    with pytest.raises(AnotherActOpen):
        refuse_unless_same_act("suspend", ACT)


def test_the_second_is_somebody_else_who_had_the_role_when_the_first_approved() -> None:
    refuse_unless_second(DANA, ACT, "dov", AT)
    refuse_unless_second(DANA, ACT, "dov", AT + SECOND)

    with pytest.raises(SamePerson):
        refuse_unless_second(DANA, ACT, "dana", AT + SECOND)
    with pytest.raises(RoleTooYoung):
        refuse_unless_second(DANA, ACT, "dov", AT - SECOND)
