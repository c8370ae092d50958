"""From scores to words: what a result tells, and the study plan that goes with it."""

from collections import defaultdict
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from sqlmodel import Session, select

from exam.forms.queries import blueprint_of
from exam.items.models import Blueprint, Scenario
from exam.items.queries import entry, newest_blueprint
from exam.results import rules
from exam.results.rules import Written
from exam.rule_sets.rules import RuleSet
from exam.scoring.tables import ScoredPart
from exam.sittings.tables import Sitting

Plan = list[dict[str, Any]]


def outcome_of(part: ScoredPart, rule_set: RuleSet) -> str:
    if part.part == "oral":
        return rules.oral_outcome(part.detail["rows"], rule_set.row_standard)
    return rules.written_outcome(written_of(part), rule_set.written_item_points, rule_set.pass_percent)


def written_of(part: ScoredPart) -> Written:
    choice = part.detail["choice"]
    answers = [(one["scored"], one["highest"]) for one in part.detail["written"]]
    return Written(sum(one["correct"] for one in choice), len(choice), answers)


def percent_of(part: ScoredPart, rule_set: RuleSet) -> int:
    """Whole percent, rounded down: never shown as reaching a mark that was not reached."""
    return int(rules.share(written_of(part), rule_set.written_item_points) * 100)


def written_plan(session: Session, part: ScoredPart, rule_set: RuleSet) -> Plan:
    """Each domain below the mark: what it is about, and the modules to go back to."""
    form_id = session.exec(select(Sitting.form_id).where(Sitting.id == part.sitting_id)).one()
    domains = {domain.id: domain for domain in blueprint_of(session, form_id).domains}
    weak = rules.weakest(_shares(part), rule_set.pass_percent)
    return [
        {"title": domains[id].title, "words": domains[id].feedback, "modules": list(domains[id].modules)} for id in weak
    ]


def oral_plan(session: Session, part: ScoredPart, rule_set: RuleSet) -> Plan:
    """Each competency below standard: what is looked for, and the modules that prepare it."""
    scenario = entry(session, Scenario, part.detail["scenario"], part.detail["version"])
    blueprint = newest_blueprint(session, rule_set.blueprint)
    weak = rules.below(part.detail["rows"], rule_set.row_standard)
    titles = {row.id: row.title for row in scenario.rubric.rows}
    return [{"title": titles[row], "words": None, "modules": _modules(blueprint, scenario, row)} for row in weak]


def _modules(blueprint: Blueprint, scenario: Scenario, element: str) -> list[int]:
    of_element = {module for domain in blueprint.domains if element in domain.elements for module in domain.modules}
    return sorted(of_element & set(scenario.modules))


def _shares(part: ScoredPart) -> dict[str, Fraction]:
    scored: dict[str, list[Fraction]] = defaultdict(list)
    for one in part.detail["choice"]:
        scored[one["domain"]].append(Fraction(int(one["correct"])))
    for one in part.detail["written"]:
        scored[one["domain"]].append(Fraction(one["scored"]) / one["highest"])
    return {domain: sum(found, Fraction()) / len(found) for domain, found in scored.items()}


PLANS: dict[str, Callable[[Session, ScoredPart, RuleSet], Plan]] = {"written": written_plan, "oral": oral_plan}
