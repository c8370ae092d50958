"""Who comes in by which way, and what may travel with a request."""
