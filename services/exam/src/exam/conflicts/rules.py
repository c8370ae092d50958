"""Why somebody scores nothing of a person."""

from enum import StrEnum


class Tie(StrEnum):
    """How an examiner and a person are tied, as the examiner says."""

    TRAINED = "trained"
    SUPERVISES = "supervises"
    WORKS_WITH = "works_with"
    KNOWS = "knows"
