from typing import Annotated

from pydantic import StringConstraints

from shared.inputs import Input, Line


class MakeKey(Input):
    """`label`: for which program it is."""

    label: Annotated[Line, StringConstraints(max_length=80)]
