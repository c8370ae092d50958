"""Looking at claims: the work of administrators."""
