"""Which modules are done, when all is done, the attendance certificate, old records."""
