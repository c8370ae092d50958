from shared.web import Room

ROOM = Room(
    "forms",
    says="The set of items that one sitting asks",
)
