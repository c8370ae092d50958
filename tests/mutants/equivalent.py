"""Mutants that do what the rule does, by name, each with why nobody can tell them apart."""

EQUIVALENT: dict[str, str] = {
    "exam/judges/rules.py:84: 1 → 2": "no unit begins below nought, so both lie outside",
    "exam/plans/rules.py:20: 0 → 1": "it counts only where there are no lists, and then nothing is gone through",
    "registry/webhooks/rules.py:43: 0 → 1": "a first pause is shorter than the claim either way",
    "registry/webhooks/rules.py:43: 10 → 11": "both are longer than the longest pause",
}
