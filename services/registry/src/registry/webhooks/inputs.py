from typing import Annotated

from pydantic import StringConstraints

from shared.inputs import Input, Line


class SetWebhook(Input):
    address: Annotated[Line, StringConstraints(max_length=500)]
