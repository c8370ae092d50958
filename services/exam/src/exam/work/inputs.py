from typing import Literal

from exam.ratings.inputs import CommitRating


class RateAndGoOn(CommitRating):
    """`then`: open the next one at once, or leave it at this."""

    then: Literal["next", "stop"] = "next"
