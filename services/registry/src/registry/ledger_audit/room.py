from shared.web import Room

ROOM = Room(
    "ledger_audit",
    says="the ledger computed again, beside facts, decisions, books, and what lies outside the database",
)
