"""From scores to words: what a result says, and the study plan that goes with it."""

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from sqlmodel import Session

from exam.forms.queries import blueprint_of
from exam.items.content import Blueprint, Scenario
from exam.items.queries import entry, newest_blueprint
from exam.items.rules import Response
from exam.results import rules
from exam.results.rules import Outcome, Points
from exam.results.views import PlanEntry
from exam.rule_sets.rules import RuleSet
from exam.scores.views import OralScores, PartScores, WrittenScores
from exam.sittings.queries import sat


def outcome_of(part: PartScores, rule_set: RuleSet) -> Outcome:
    if isinstance(part.scores, OralScores):
        return rules.oral_outcome(part.scores.rows, rule_set.row_standard)
    return rules.written_outcome(points_of(part.scores, rule_set), rule_set.pass_percent)


def percent_of(scores: WrittenScores, rule_set: RuleSet) -> int:
    """Whole percent, rounded down: never shown as reaching a mark that was not reached."""
    return int(rules.share(points_of(scores, rule_set)) * 100)


def plan_of(session: Session, part: PartScores, rule_set: RuleSet) -> tuple[PlanEntry, ...]:
    """Where to go on after a part that was not yet passed."""
    if isinstance(part.scores, OralScores):
        return tuple(_oral_plan(session, part.scores, rule_set))
    blueprint = blueprint_of(session, sat(session, part.sitting_id).form_id)
    return tuple(_written_plan(blueprint, part.scores, rule_set))


def _written_plan(blueprint: Blueprint, scores: WrittenScores, rule_set: RuleSet) -> Iterator[PlanEntry]:
    """Each domain below the mark: what it is about, and the modules to go back to."""
    domains = {domain.id: domain for domain in blueprint.domains}
    for weak in rules.weakest(_shares(scores), rule_set.pass_percent):
        domain = domains[weak]
        yield PlanEntry(title=domain.title, words=domain.feedback, modules=domain.modules)


def _oral_plan(session: Session, scores: OralScores, rule_set: RuleSet) -> Iterator[PlanEntry]:
    """Each competency below standard: what is looked for, and the modules that prepare it."""
    scenario = entry(session, Scenario, scores.scenario, scores.version)
    blueprint = newest_blueprint(session, rule_set.blueprint)
    titles = {row.id: row.title for row in scenario.rubric.rows}
    for row in rules.below(scores.rows, rule_set.row_standard):
        yield PlanEntry(title=titles[row], words=None, modules=_modules(blueprint, scenario, row))


def _modules(blueprint: Blueprint, scenario: Scenario, element: str) -> tuple[int, ...]:
    of_element = {module for domain in blueprint.domains if element in domain.elements for module in domain.modules}
    return tuple(sorted(of_element & set(scenario.modules)))


def points_of(scores: WrittenScores, rule_set: RuleSet) -> list[Points]:
    """Of each item, in their order."""
    worth = {Response.SELECTED: 1, Response.CONSTRUCTED: rule_set.written_item_points}
    return [Points(one.reached, one.highest, worth[one.response]) for one in scores.items]


def _shares(scores: WrittenScores) -> dict[str, Fraction]:
    scored: dict[str, list[Fraction]] = defaultdict(list)
    for one in scores.items:
        scored[one.domain].append(Fraction(one.reached) / Fraction(one.highest))
    return {domain: sum(found, Fraction()) / len(found) for domain, found in scored.items()}
