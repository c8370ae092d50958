import pytest

from ce_tracker.evidence.rules import (
    ANOTHER_PERSONS,
    THE_SAME_AGAIN,
    EmptyEvidence,
    EvidenceTooLarge,
    Likeness,
    course_called,
    distance,
    is_heic,
    likeness_of,
    refuse_unless_of_size,
)

LOOK = "00ff00ff00ff00ff"


def other_by(bits: int) -> str:
    """A look that differs from LOOK in so many bits."""
    return f"{int(LOOK, 16) ^ ((1 << bits) - 1):016x}"


def test_a_file_is_bounded() -> None:
    with pytest.raises(EmptyEvidence):
        refuse_unless_of_size(0, 1_000_000)
    with pytest.raises(EvidenceTooLarge):
        refuse_unless_of_size(1_000_001, 1_000_000)
    refuse_unless_of_size(1, 1_000_000)
    refuse_unless_of_size(1_000_000, 1_000_000)


def test_whoever_sends_too_much_reads_how_much_we_take() -> None:
    with pytest.raises(EvidenceTooLarge) as refused:
        refuse_unless_of_size(20_000_001, 20_000_000)
    assert refused.value.values == {"megabytes": 20}
    assert refused.value.field == "evidence"


def test_an_empty_file_is_told_at_its_field() -> None:
    with pytest.raises(EmptyEvidence) as refused:
        refuse_unless_of_size(0, 1)
    assert refused.value.field == "evidence"


@pytest.mark.parametrize(
    ("begin", "is_one"),
    [
        (b"\0\0\0\x18ftypheic", True),
        (b"\0\0\0\x1cftypmif1", True),
        (b"\0\0\0\x18ftypisom", False),
        (b"\0\0\0\x18freeheic", False),
        (b"heic", False),
    ],
)
def test_a_heic_is_known_by_its_first_bytes_and_a_film_is_none(begin: bytes, is_one: bool) -> None:
    assert is_heic(begin + b"\0" * 9) is is_one


@pytest.mark.parametrize("bits", [0, 1, 4, 33, 64])
def test_two_looks_differ_in_so_many_bits(bits: int) -> None:
    assert distance(LOOK, other_by(bits)) == bits == distance(other_by(bits), LOOK)


def test_a_paper_of_which_an_edge_was_cut_is_held_against_the_cuts_of_the_other() -> None:
    far = other_by(30)

    assert distance(LOOK + far, far + LOOK) == 0
    assert distance(LOOK + far, other_by(31)) == 1 == distance(other_by(31), LOOK + far)
    assert distance(LOOK + other_by(40), far + other_by(39)) == 10  # never two cuts with each other


def test_ones_own_paper_may_differ_a_little_more_than_that_of_others() -> None:
    assert (THE_SAME_AGAIN, ANOTHER_PERSONS) == (4, 3)
    assert likeness_of(LOOK, other_by(4), same_person=True) == Likeness.AGAIN
    assert likeness_of(LOOK, other_by(5), same_person=True) is None
    assert likeness_of(LOOK, other_by(3), same_person=False) == Likeness.ALIKE
    assert likeness_of(LOOK, other_by(4), same_person=False) is None


@pytest.mark.parametrize("title", ["Listening in Groups", "listening in groups.", "Listening, in  groups"])
def test_a_course_is_known_however_people_write_it(title: str) -> None:
    assert course_called(title) == "listeningingroups"
    assert course_called("Listening in groups 2") != "listeningingroups"
