from registry.listings.rules import Choice
from shared.inputs import Input, Name


class ChooseListing(Input):
    """The name as it should be shown, and the choice."""

    name: Name
    listing: Choice
