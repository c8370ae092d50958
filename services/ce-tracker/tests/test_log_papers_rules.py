"""What a paper of a training log is worth."""

import pytest

from ce_tracker.log_papers.rules import MOST_PAPERS, TooManyPapers, Worth, refuse_if_too_many, worth


@pytest.mark.parametrize(
    ("withdrawn", "same", "expected"),
    [
        (False, True, Worth.CURRENT),
        (False, False, Worth.CHANGED),
        (True, True, Worth.WITHDRAWN),
        (True, False, Worth.WITHDRAWN),
    ],
)
def test_what_was_taken_back_stays_so_and_the_rest_follows_the_log(
    withdrawn: bool, same: bool, expected: Worth
) -> None:
    assert worth(withdrawn=withdrawn, same=same) == expected


def test_papers_are_bounded() -> None:
    refuse_if_too_many(MOST_PAPERS - 1)
    with pytest.raises(TooManyPapers):
        refuse_if_too_many(MOST_PAPERS)
