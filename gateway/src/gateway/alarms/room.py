from gateway.alarms.queries import alarm_measures
from shared.web import Room

ROOM = Room(
    "alarms",
    says="nothing by hand: each part is asked how it stands; when a person has to look, administrators get a mail",
    measures=[alarm_measures],
)
