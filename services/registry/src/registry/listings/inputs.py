from registry.listings.rules import Choice
from shared.inputs import Name
from shared.versions import Replacing


class ChooseListing(Replacing):
    """The name as it should be shown, and the choice."""

    name: Name
    listing: Choice
