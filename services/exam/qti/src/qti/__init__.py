"""Items and forms of an examination as QTI 3.0 packages: out, and in again, each item whole or refused by name."""
