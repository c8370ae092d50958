"""What doors ask for: the statements as they were published, and a secret out of the address."""

from typing import Annotated

from fastapi import Path, Query

from curriculum.readiness.content import Questionnaire
from curriculum.readiness.keys import LENGTH
from shared.web import of_app

Key = Annotated[str, Path(min_length=LENGTH, max_length=LENGTH, pattern=r"^[A-Za-z0-9_-]+$")]
PartNumber = Annotated[int, Path(ge=1, le=99)]
AfterRound = Annotated[int | None, Query(ge=1, le=1_000_000)]
"""Rounds are shown newest first."""
Asked = Annotated[Questionnaire, of_app("readiness")]
