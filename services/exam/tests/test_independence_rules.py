"""Whoever had a part in it does not decide it as well."""

import pytest

from exam.independence.rules import (
    KnownToYou,
    ScoredByYou,
    TrainedByYou,
    refuse_if_known,
    refuse_if_scored,
    refuse_if_trained,
)


def test_whoever_scored_a_part_of_it_leaves_it_to_others() -> None:
    refuse_if_scored("dana", {"erin", "finn"})
    with pytest.raises(ScoredByYou):
        refuse_if_scored("finn", {"erin", "finn"})


def test_whoever_trained_the_person_leaves_it_to_others() -> None:
    refuse_if_trained("dana", set())
    with pytest.raises(TrainedByYou):
        refuse_if_trained("finn", {"finn"})


def test_whoever_knows_the_person_leaves_it_to_others() -> None:
    refuse_if_known(declared=False)
    with pytest.raises(KnownToYou):
        refuse_if_known(declared=True)
