from datetime import UTC, datetime

import pytest

from registry.advice.rules import AlreadyAnswered, refuse_if_answered


def test_a_question_is_answered_once() -> None:
    refuse_if_answered(None)
    with pytest.raises(AlreadyAnswered):
        refuse_if_answered(datetime(2026, 5, 9, tzinfo=UTC))
