from shared.web import Room

ROOM = Room("bank", says="items as whoever writes and reviews them sees them: versions, wordings, and who wrote what")
