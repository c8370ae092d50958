"""Who was at which live session, and which minutes count."""
