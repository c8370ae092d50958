"""Administration: what waits for us, in every service."""
