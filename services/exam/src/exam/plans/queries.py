from collections.abc import Collection, Iterable, Iterator
from fractions import Fraction

from sqlmodel import Session

from exam.attempts.rules import Part
from exam.forms.queries import blueprint_of
from exam.items.content import Blueprint, CourseModules, Scenario
from exam.items.queries import entry, newest, newest_blueprint
from exam.plans import rules
from exam.plans.rules import first_modules, line_at, shown
from exam.plans.views import Detail, NextModule, PlanEntry, Strand
from exam.rule_sets.queries import rule_set
from exam.rule_sets.rules import RuleSet
from exam.score_runs.rules import Outcome
from exam.score_runs.views import Run
from exam.scores.views import OralScores
from exam.sittings.queries import sat


def detail_of(session: Session, runs: Collection[Run]) -> Detail:
    """All that a person reads of what these parts came to."""
    weak = [run for run in runs if run.outcome == Outcome.NOT_YET]
    plan = tuple(entry for run in weak for entry in plan_of(session, run))
    written = next((run for run in runs if run.part == Part.WRITTEN), None)
    return Detail(
        plan=plan,
        strands=tuple(strand for run in runs for strand in strands_of(session, run)) if weak else (),
        next_modules=next_modules(session, plan),
        percent=written and written.percent,
        pass_percent=written and written.pass_percent,
    )


def plan_of(session: Session, run: Run) -> tuple[PlanEntry, ...]:
    """Where to go on after a part that was not yet passed."""
    if isinstance(run.scores, OralScores):
        return tuple(_oral_plan(session, run.scores, rule_set(session, run.made.rule_set)))
    blueprint = blueprint_of(session, sat(session, run.sitting_id).form_id)
    return tuple(_written_plan(blueprint, run))


def strands_of(session: Session, run: Run) -> tuple[Strand, ...]:
    """Of a part, each thing that it asks about: what was reached, and where the line is."""
    if isinstance(run.scores, OralScores):
        return _oral_strands(session, run, run.scores)
    blueprint, line = blueprint_of(session, sat(session, run.sitting_id).form_id), Fraction(run.made.cut) / 100
    asked = [domain for domain in blueprint.domains if domain.id in run.strands]
    return tuple(_strand(domain.title, run.strands[domain.id], line) for domain in asked)


def next_modules(session: Session, plan: Iterable[PlanEntry]) -> tuple[NextModule, ...]:
    """Three to begin with; fewer where the plan names fewer, none where nobody has told us of the course."""
    known = {one.number: one for course in newest(session, CourseModules) for one in course.modules}
    found = (known[number] for number in first_modules([entry.modules for entry in plan]) if number in known)
    return tuple(NextModule(number=one.number, title=one.title, minutes=one.minutes) for one in found)


def _oral_strands(session: Session, run: Run, scores: OralScores) -> tuple[Strand, ...]:
    rubric = entry(session, Scenario, scores.scenario, scores.version).rubric
    standard = int(run.made.cut)
    asked = [row for row in rubric.rows if row.id in run.strands]
    return tuple(_strand(row.title, run.strands[row.id], Fraction(standard, max(row.scores))) for row in asked)


def _strand(title: str, share: Fraction, line: Fraction) -> Strand:
    return Strand(title=title, reached=shown(share, line), line=line_at(line))


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
