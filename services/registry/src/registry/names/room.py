from registry.names.commands import tell_name
from registry.names.queries import names_to_tell
from shared.vault import Keyring
from shared.web import Duty, Room

ROOM = Room(
    "names",
    says="the name that another person confirmed, what of it is shown, and former ones, which are sealed",
    due=[Duty(rows=names_to_tell, act=tell_name)],
    provides={"keyring": lambda settings: Keyring.of(settings, "registry")},
)
