from shared.vault import Keyring
from shared.web import Room

ROOM = Room(
    "names",
    says="the name that another person confirmed, what of it is shown, and former ones, which are sealed",
    provides={"keyring": lambda settings: Keyring.of(settings, "registry")},
)
