from curriculum.vault.keyring import Keyring
from shared.web import Room

ROOM = Room(
    "vault",
    says="sealing what only a few may read: a data key per person, wrapped by a master key",
    provides={"keyring": lambda settings: Keyring(settings.master_key)},
)
