"""One answer out of several, scored by key."""
