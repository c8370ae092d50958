"""Working on concerns: the list, one concern with all about it, a panel's view, and that of whom it is about."""
