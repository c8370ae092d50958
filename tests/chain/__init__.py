"""People going through the chain by its JSON API, as drills, benchmarks and journeys need them."""
