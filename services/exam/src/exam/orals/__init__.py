"""The oral part: who may hold a talk when, the scenario, what to do, and that it was held."""
