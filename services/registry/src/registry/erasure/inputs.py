from typing import Annotated

from pydantic import StringConstraints

from registry.erasure_requests.inputs import Why
from shared.inputs import Input, Line


class AskForErasure(Input):
    """`whom`: a certificate number, or the id of an account. `known_by`: how one knows that it was they who asked."""

    whom: Annotated[Line, StringConstraints(min_length=2, max_length=64)]
    reason: Why
    known_by: Why
