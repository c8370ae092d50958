from shared.web import Room

ROOM = Room("erasure", says="nothing: forgets somebody for the front door; the record lies beside the databases")
