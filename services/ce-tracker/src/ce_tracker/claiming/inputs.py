from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema

from ce_tracker.credits.inputs import InHours, SentFile
from ce_tracker.evidence.inputs import SentPaper
from shared.inputs import Id, Input

Offering = Annotated[str, Field(max_length=64, pattern=r"^[A-Za-z0-9-]*$")]
"""The id of an offering that was picked; OTHER for what is none; empty for what the draft says."""
OTHER = "other"


def _sent(paper: object) -> object:
    """JSON brings a name and base64, a form a file."""
    if not isinstance(paper, dict):
        return paper
    file = SentFile.model_validate(paper)
    return SentPaper.of(file.name, file.content)


class KeepPaper(Input):
    """`offering_id`: whoever came from an offering need not pick it again."""

    offering_id: Id | None = None
    evidence: Annotated[SentPaper, BeforeValidator(_sent), WithJsonSchema(SentFile.model_json_schema())]


class TellWhat(InHours):
    """An offering, or what it was called and who gave it; that one of both is there is looked at once it is kept."""

    evidence: None = None
