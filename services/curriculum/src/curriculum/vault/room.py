from curriculum.vault.keyring import Keyring
from shared.web import Room

ROOM = Room(
    "vault",
    says="What people write for themselves, sealed",
    provides={"keyring": lambda settings: Keyring(settings.master_key)},
)
