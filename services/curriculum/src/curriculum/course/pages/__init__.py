"""Pages of the short course: what all may read, and what those do who take it."""
