"""The oral part as it is held: the scenario, what to do, and that it was held."""
