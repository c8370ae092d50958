"""For whom the examination is open."""

import pytest

from exam.eligibility.rules import NotOpenYet, refuse_unless_open


def test_the_examination_opens_with_a_candidacy_whatever_it_holds() -> None:
    refuse_unless_open("candidacy")
    refuse_unless_open({})
    with pytest.raises(NotOpenYet):
        refuse_unless_open(None)
