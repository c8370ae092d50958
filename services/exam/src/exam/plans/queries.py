from collections.abc import Iterator
from fractions import Fraction

from sqlmodel import Session

from exam.forms.queries import blueprint_of
from exam.items.content import Blueprint, Scenario
from exam.items.queries import entry, newest_blueprint
from exam.plans import rules
from exam.plans.views import PlanEntry
from exam.rule_sets.queries import rule_set
from exam.rule_sets.rules import RuleSet
from exam.score_runs.views import Run
from exam.scores.views import OralScores
from exam.sittings.queries import sat


def plan_of(session: Session, run: Run) -> tuple[PlanEntry, ...]:
    """Where to go on after a part that was not yet passed."""
    if isinstance(run.scores, OralScores):
        return tuple(_oral_plan(session, run.scores, rule_set(session, run.made.rule_set)))
    blueprint = blueprint_of(session, sat(session, run.sitting_id).form_id)
    return tuple(_written_plan(blueprint, run))


def _written_plan(blueprint: Blueprint, run: Run) -> Iterator[PlanEntry]:
    """Each domain below the mark: what it is about, and the modules to go back to."""
    domains = {domain.id: domain for domain in blueprint.domains}
    for weak in rules.weakest(run.strands, Fraction(run.made.cut)):
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
