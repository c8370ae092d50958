"""What a reviewer decides; for the page and for JSON."""

from pydantic import BaseModel, ConfigDict, Field

from ce_tracker.offerings.words import Paragraph
from ce_tracker.review.rules import Decision


class DecisionForm(BaseModel):
    """`words` go to the person; they are needed unless the claim is accepted."""

    model_config = ConfigDict(extra="forbid")

    decision: Decision
    words: Paragraph | None = Field(default=None, max_length=2_000)
