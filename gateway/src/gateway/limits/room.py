from shared.web import Room

ROOM = Room("limits", says="nothing: how often somebody may knock, guess, and have letters sent")
