from shared.web import Room

ROOM = Room(
    "clocks",
    says="the time of a sitting as a ledger, and the one place that computes when it ends",
)
