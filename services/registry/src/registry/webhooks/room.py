from registry.webhooks import api, pages
from registry.webhooks.commands import forget_delivery
from registry.webhooks.queries import old_deliveries, webhook_measures
from shared.web import SELDOM, Duty, Room

ROOM = Room(
    "webhooks",
    says="signed messages to the programs of organizations; where they go, and what waits to be sent",
    api=[api.router],
    pages=[pages.router],
    due=[Duty(rows=old_deliveries, act=forget_delivery, every=SELDOM)],
    measures=[webhook_measures],
)
