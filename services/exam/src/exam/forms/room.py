from shared.web import Room

ROOM = Room(
    "forms",
    says="a form for one sitting, by the blueprint, the same for the same seed; versions are frozen here",
)
