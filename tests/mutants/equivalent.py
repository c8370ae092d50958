"""Mutants that do what the rule does, by name, each with why nobody can tell them apart."""

EQUIVALENT: dict[str, str] = {}
