from curriculum.vault import commands, queries
from shared.vault import Keyring
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "vault",
    says="nothing: gives its keyring (`shared.vault`), and moves keys there that older versions kept in this database",
    due=[Duty(rows=queries.keys_to_move, act=commands.move_key, every=SELDOM)],
    provides={"keyring": lambda settings: Keyring.of(settings, "curriculum")},
)
