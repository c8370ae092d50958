from shared.web import Room

ROOM = Room(
    "items",
    says="the published bank: items, oral scenarios, blueprint, instructions; a version is never changed",
)
