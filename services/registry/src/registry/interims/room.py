from registry.interims.commands import end_interim
from registry.interims.queries import interims_over, whose_interim
from shared.web import Duty, Room

ROOM = Room(
    "interims",
    says="suspending until a panel decides, for serious present danger alone; it ends by itself",
    due=[Duty(rows=interims_over, act=end_interim, whose=whose_interim)],
)
