"""Rules that states differ on, as dated data: one mechanism for every service.

What a rule set holds is the service's own model, `class Rules(Input)`; a model of another name is another kind, with
days of its own, such as `Holidays`. It is drafted, published by two people, and can
be withdrawn by two until the first decision was taken under it; a decision stores its id. Simulating a draft is the
service's: it alone knows whose outcome would differ.
"""

from shared.rule_sets.commands import (
    discard_draft,
    draft_rule_set,
    publish_rule_set,
    publish_shipped,
    use_rule_set,
    withdraw_rule_set,
)
from shared.rule_sets.queries import RULES_MISSING, RuleSet, in_force, rule_set, rule_sets, rules_missing
from shared.rule_sets.rules import State

__all__ = [
    "RULES_MISSING",
    "RuleSet",
    "State",
    "discard_draft",
    "draft_rule_set",
    "in_force",
    "publish_rule_set",
    "publish_shipped",
    "rule_set",
    "rule_sets",
    "rules_missing",
    "use_rule_set",
    "withdraw_rule_set",
]
