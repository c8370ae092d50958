"""Names that both directions use: response processing that everybody knows, and what our own blocks are called."""

from enum import StrEnum
from typing import Final

RESPONSE: Final = "RESPONSE"
"""The response of an item that has one, as the known templates call it."""
SCORE: Final = "SCORE"
ROW: Final = "ROW-"
"""Before a rubric row's id: its outcome."""
TEMPLATES: Final = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/"
SCHEMA: Final = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/"
INTERACTION: Final = "-interaction"
IDENTIFIER: Final = r"[A-Za-z_][A-Za-z0-9_.-]{0,63}"
CATALOG: Final = "data-catalog-idref"
NAMELESS: Final = "support-"
"""Before the number of a support that has no name of its own."""


class How(StrEnum):
    """How a response becomes points: by the key as a whole, or by a mapping."""

    MATCH = "match"
    MAP = "map"


class Block(StrEnum):
    """What a rubric block of ours holds."""

    RUBRIC = "peerway-rubric"
    ANCHOR = "peerway-anchor"
    GUIDANCE = "peerway-guidance"
    RATIONALE = "peerway-rationale"


MATCH_TEMPLATES: Final = frozenset({"match_correct", "CC2_match"})
MAP_TEMPLATES: Final = frozenset({"map_response", "CC2_map_response"})
TYPES: Final = {"mp3": "audio/mpeg", "ogg": "audio/ogg", "mp4": "video/mp4", "webm": "video/webm"}
