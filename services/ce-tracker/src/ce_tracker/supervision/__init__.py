"""A person's own record of the talks that support them in their work, and whoever confirms it."""
