"""Times at which two examiners are there for the oral part, and times that were asked for."""
