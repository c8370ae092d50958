from typing import Annotated

from pydantic import StringConstraints

from registry.listings.inputs import ChooseListing
from shared.inputs import Line, PaperName, Yes


class SignCode(ChooseListing):
    """The name as it should stand on the certificate, how to be listed, and the wording that was read."""

    name: PaperName
    code_version: Annotated[Line, StringConstraints(max_length=40)]


class SignCodePage(SignCode):
    agreed: Yes
