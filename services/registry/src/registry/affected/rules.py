"""On what a certification rests, as far as the registry's books say."""

from enum import StrEnum


class Ground(StrEnum):
    """What may have turned out wrong."""

    RULE_SET = "rule-set"
    WORDING = "wording"
    KEY = "key"
    DECIDER = "decider"
    ORIGIN = "origin"
    TRAINED = "trained"
    RELEASED = "released"
    GRANTED = "granted"


BY_DAYS = (Ground.TRAINED, Ground.RELEASED, Ground.GRANTED)
"""Those that are told by a first and a last day; of the others there is one thing to name."""
COUNTED_TO = 10_000
"""Further than that a count tells nothing that helps; the table holds all of them."""
