"""What is taken as a paper, and when two papers are alike."""

from enum import IntEnum, StrEnum

from shared.refusals import N_, Invalid

TYPES = ("application/pdf", "image/jpeg", "image/png", "image/webp", "image/heic", "image/heif")
THE_SAME_AGAIN, ANOTHER_PERSONS = 4, 3
"""Bits of 64 in which two pictures may differ: with one's own papers, and with those of others of the same course."""


DIGITS = 16
"""Of the look of one picture."""


BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs", b"mif1", b"msf1")
"""What HEIC files say that they are, after `ftyp`; films begin in the same way with other words."""


class Unread(IntEnum):
    """Why a paper could not be read, as the process ends that tried it."""

    BROKEN = 3
    LOCKED = 4
    HUGE = 5
    UNKNOWN = 6


class WrongEvidence(Invalid):
    slug = "wrong-evidence"
    sentence = N_("This is no photo and no PDF, so we cannot read a paper in it. Please take a photo of your paper.")


class EmptyEvidence(Invalid):
    slug = "empty-evidence"
    sentence = N_("This file is empty. Please choose another one.")


class EvidenceTooLarge(Invalid):
    slug = "evidence-too-large"
    sentence = N_("This file is too large. Please send one of at most {megabytes} MB; a photo from a phone will do.")


class BrokenEvidence(Invalid):
    slug = "broken-evidence"
    sentence = N_("This file is damaged or did not arrive whole. Please choose it again, or take a photo of the paper.")


class LockedEvidence(Invalid):
    slug = "locked-evidence"
    sentence = N_("This PDF is locked with a password. Please save it without one, or send a photo of the paper.")


class HugeEvidence(Invalid):
    slug = "huge-evidence"
    sentence = N_("This picture has more than 50 million dots. Please take it again with a smaller size.")


class Likeness(StrEnum):
    """How a paper is like another: the very file, a picture of the same, or only much like one of the same course."""

    FILE = "file"
    AGAIN = "again"
    ALIKE = "alike"


def is_heic(content: bytes) -> bool:
    """By its first bytes (ISO/IEC 23008-12)."""
    return content[4:8] == b"ftyp" and content[8:12] in BRANDS


def refuse_unless_of_size(size: int, at_most: int) -> None:
    """Bytes, before anything of it is read."""
    if size == 0:
        raise EmptyEvidence("evidence")
    if size > at_most:
        raise EvidenceTooLarge("evidence", megabytes=at_most // 1_000_000)


def distance(look: str, other: str) -> int:
    """In how many of 64 bits two papers differ, one of them whole and the other with less of its edges.

    A look is 16 digits for the whole picture, and as many for each cut of it.
    """
    ones, others = _pictures(look), _pictures(other)
    pairs = [*((ones[0], cut) for cut in others), *((cut, others[0]) for cut in ones)]
    return min((one ^ cut).bit_count() for one, cut in pairs)


def _pictures(look: str) -> list[int]:
    return [int(look[at : at + DIGITS], 16) for at in range(0, len(look), DIGITS)]


def likeness_of(look: str, other: str, *, same_person: bool) -> Likeness | None:
    """A hint and no more: everybody's certificate of one course looks much the same."""
    if distance(look, other) > (THE_SAME_AGAIN if same_person else ANOTHER_PERSONS):
        return None
    return Likeness.AGAIN if same_person else Likeness.ALIKE


def course_called(title: str) -> str:
    """What a course is known by, however people write it: its letters and numbers."""
    return "".join(character for character in title.casefold() if character.isalnum())
