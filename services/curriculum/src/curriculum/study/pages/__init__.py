"""Pages of the modules."""
