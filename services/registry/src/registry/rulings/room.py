from registry.rulings.commands import enforce_ruling
from registry.rulings.queries import rulings_to_enforce, whose_ruling
from shared.web import Duty, Room

ROOM = Room(
    "rulings",
    says="what a panel decides, the appeal to others, and what comes into force when",
    due=[Duty(rows=rulings_to_enforce, act=enforce_ruling, whose=whose_ruling)],
)
