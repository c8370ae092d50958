from typing import Annotated

from pydantic import Field

from shared.inputs import Line, Text, Whole
from shared.versions import Replacing

Row = Annotated[Line, Field(max_length=120)]


class CommitRating(Replacing):
    """`scores`: a level for each row of the rubric. `note`: what it rests on; who judges it next may read it.

    `evidence`: of a talk, what was heard for each row. The fields of a form are named `scores.<row>`.
    """

    scores: Annotated[dict[Row, Whole], Field(max_length=40)]
    note: Annotated[Text, Field(max_length=4_000)] = ""
    evidence: Annotated[dict[Row, Annotated[Text, Field(max_length=2_000)]], Field(max_length=40, default_factory=dict)]
