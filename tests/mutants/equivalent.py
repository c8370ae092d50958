"""Mutants that do what the rule does, by name, each with why nobody can tell them apart."""

EQUIVALENT: dict[str, str] = {
    "ce_tracker/requirements/rules.py:26: 1 → 2": "the leap day of a later year lies behind the last day",
    "exam/glossary/rules.py:26: is not → is": "where some have it and some do not, some do not have it and some do",
    "exam/judges/rules.py:84: 1 → 2": "no unit begins below nought, so both lie outside",
    "exam/plans/rules.py:20: 0 → 1": "it counts only where there are no lists, and then nothing is gone through",
    "gateway/limits/rules.py:40: 4096 → 4097": "how many answers are remembered changes none of them",
    "gateway/limits/rules.py:57: 4096 → 4097": "how many answers are remembered changes none of them",
    "gateway/mail/rules.py:31: 0 → 1": "a first pause is shorter than the claim either way",
    "gateway/routing/rules/refuse_unless_readable.py:31: 0 → 1": "a byte more or less is no megabyte",
    "gateway/routing/rules/travels.py:25: 1024 → 1025": "how many answers are remembered changes none of them",
    "registry/index/rules/slips.py:21: 1 → 2": "with two letters more it is in none of those that have one letter less",
    "registry/index/rules/sorted_as.py:46: 4 → 5": "a word that has room is the same when it was cut",
    "registry/index/rules/sorted_as.py:46: < → <=": "a word that has room is the same when it was cut",
    "registry/webhooks/rules.py:43: 0 → 1": "a first pause is shorter than the claim either way",
    "registry/webhooks/rules.py:43: 10 → 11": "both are longer than the longest pause",
}
