"""The recordings that questions begin with, for whoever is asked them."""
