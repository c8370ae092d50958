from registry.concerns.inputs import Words
from shared.inputs import Input, Yes


class ProposeInterim(Input):
    """Only where somebody is in serious danger now; `reason` says by what it is known."""

    danger: Yes
    reason: Words
