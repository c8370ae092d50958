from shared.web import Room

ROOM = Room(
    "standards",
    says="panels that set the pass mark: what each estimates, and the steps that it takes",
)
