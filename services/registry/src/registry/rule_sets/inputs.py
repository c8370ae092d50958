from pydantic import Field

from shared.inputs import Input, Line, Whole


class Rules(Input):
    """`first_years`: a new certificate stands to the end of so many continuing-education years after that of its day.

    `renewal_years`: a fulfilled year carries it to the end of so many more.
    """

    first_years: Whole = Field(ge=1, le=5)
    renewal_years: Whole = Field(ge=1, le=5)
    precedent: Line
