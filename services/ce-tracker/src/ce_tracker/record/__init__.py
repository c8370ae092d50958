"""A person's own record: this year, and the years before."""
