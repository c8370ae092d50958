from shared.web import Room

ROOM = Room("ledger", says="a leaf for each act on a certification, in the same transaction, in a tree that only grows")
