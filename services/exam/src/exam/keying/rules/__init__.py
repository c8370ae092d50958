"""What somebody keys from a sheet, where two of them differ, and who does what."""

from exam.keying.rules.read_keyed import NotOnTheSheet, answer_keyed, as_keyed, differ, field_of
from exam.keying.rules.who_keys import (
    Choice,
    KeyedByYou,
    KeyedMeanwhile,
    KnownToYou,
    NotDecided,
    Step,
    WordsUnused,
    refuse_if_keyed,
    refuse_if_known,
    refuse_unless_at,
    refuse_unless_decided,
    step_after,
)

__all__ = [
    "Choice",
    "KeyedByYou",
    "KeyedMeanwhile",
    "KnownToYou",
    "NotDecided",
    "NotOnTheSheet",
    "Step",
    "WordsUnused",
    "answer_keyed",
    "as_keyed",
    "differ",
    "field_of",
    "refuse_if_keyed",
    "refuse_if_known",
    "refuse_unless_at",
    "refuse_unless_decided",
    "step_after",
]
