"""Items of which a form asks one at most: they share a situation or a fact, or one gives the other away."""
