from typing import Annotated

from pydantic import Field

from shared.inputs import Line, Text, Whole
from shared.versions import Replacing

Row = Annotated[Line, Field(max_length=120)]


class CommitRating(Replacing):
    """`scores`: a level for each row of the rubric. `note`: what it rests on; a third examiner may read it.

    The fields of a form are named `scores.<row>`.
    """

    scores: Annotated[dict[Row, Whole], Field(max_length=40)]
    note: Annotated[Text, Field(max_length=4_000)] = ""
