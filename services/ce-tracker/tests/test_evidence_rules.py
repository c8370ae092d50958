import pytest

from ce_tracker.evidence.rules import TYPES, EmptyEvidence, EvidenceTooLarge, WrongEvidence, refuse_unless_evidence
from shared.refusals import Refusal


@pytest.mark.parametrize(
    ("content_type", "size", "refusal"),
    [
        ("application/pdf", 0, EmptyEvidence),
        ("application/pdf", 1_000_001, EvidenceTooLarge),
        ("text/html", 10, WrongEvidence),
        ("image/svg+xml", 10, WrongEvidence),  # a drawing can hold a script
        ("application/octet-stream", 10, WrongEvidence),
    ],
)
def test_evidence_is_bounded_and_of_a_known_type(content_type: str, size: int, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        refuse_unless_evidence(content_type, size, 1_000_000)


def test_whoever_sends_too_much_reads_how_much_we_take() -> None:
    with pytest.raises(EvidenceTooLarge) as refused:
        refuse_unless_evidence("application/pdf", 5_000_001, 5_000_000)
    assert refused.value.values == {"megabytes": 5}


@pytest.mark.parametrize("content_type", TYPES)
def test_the_three_types_are_taken_up_to_the_bound(content_type: str) -> None:
    refuse_unless_evidence(content_type, 1_000_000, 1_000_000)
