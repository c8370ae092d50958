"""What is taken as a paper."""

from shared.refusals import N_, Invalid

TYPES = ("application/pdf", "image/png", "image/jpeg")


class WrongEvidence(Invalid):
    slug = "wrong-evidence"
    sentence = N_("Please choose a PDF, a PNG or a JPEG file.")


class EmptyEvidence(Invalid):
    slug = "empty-evidence"
    sentence = N_("This file is empty. Please choose another one.")


class EvidenceTooLarge(Invalid):
    slug = "evidence-too-large"
    sentence = N_("This file is too large. Please send one of at most {megabytes} MB; a photo from a phone will do.")


def refuse_unless_evidence(content_type: str, size: int, at_most: int) -> None:
    """The type is what the content says it is, not what the file is called."""
    if size == 0:
        raise EmptyEvidence("evidence")
    if size > at_most:
        raise EvidenceTooLarge("evidence", megabytes=at_most // 1_000_000)
    if content_type not in TYPES:
        raise WrongEvidence("evidence")
