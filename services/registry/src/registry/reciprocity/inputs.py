from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from shared.inputs import Input, Line, Text

Origin = Annotated[Line, StringConstraints(min_length=2, max_length=120)]


class AskForRecognition(Input):
    """`origin`: the state or agency that certified; everybody sees it on the entry. The rest only who looks at it."""

    origin: Origin
    number: Annotated[Line, StringConstraints(max_length=80)]
    certified_on: date
    words: Annotated[Text, Field(max_length=2_000)] = ""


class RecognizeCertificate(Input):
    """How it was checked: what the other agency said, and when."""

    reason: Annotated[Text, StringConstraints(min_length=10, max_length=2_000)]


class DeclineRecognition(Input):
    """The person reads `reason`."""

    reason: Annotated[Text, StringConstraints(min_length=10, max_length=2_000)]
