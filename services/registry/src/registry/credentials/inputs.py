from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from shared.inputs import Input, Line, Name
from shared.pages.uploads import Copy
from shared.refusals import N_


class CompareCopy(Input):
    """A copy that somebody was shown: the file, or what stands on the paper."""

    file: Copy | None = None
    number: Annotated[Line, StringConstraints(max_length=40)] | None = None
    name: Name | None = Field(default=None)

    @model_validator(mode="after")
    def _has_something(self) -> Self:
        if self.file is None and self.number is None:
            raise ValueError(N_("Please choose the file, or type the number of the certificate."))
        return self
