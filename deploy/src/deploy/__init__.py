"""How Peerway runs: set-up, starting, migrating, keeping and giving back what people entrusted to it."""
