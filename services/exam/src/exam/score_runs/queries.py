from fractions import Fraction

from sqlmodel import Session

from exam.answers.queries import submission
from exam.attempts.rules import Part
from exam.bank.views import ItemVersion
from exam.cut_scores.queries import cut_in_force
from exam.forms.queries import positions
from exam.items.content import Rated
from exam.items.queries import entry
from exam.items.rules import Response
from exam.keys.queries import changed_keys, key_versions
from exam.rule_sets.queries import rule_set
from exam.rule_sets.rules import RuleSet
from exam.score_runs import rules
from exam.score_runs.rules import Made, Points
from exam.score_runs.tables import ScoreRun
from exam.score_runs.views import Run
from exam.scores.queries import with_scores
from exam.scores.views import OralScores, PartScores, WrittenScores
from exam.sittings.queries import sat
from exam.sittings.views import Sat
from shared.days import day_of


def run(session: Session, run_id: str) -> Run:
    return _view(session.get_one(ScoreRun, run_id))


def run_of(session: Session, part: PartScores) -> Run:
    """What a part comes to by the rules that it was sat under. Nothing is kept of it: a preview is a run like any."""
    under = rule_set(session, part.rule_set)
    if isinstance(part.scores, OralScores):
        return _oral_run(session, part, part.scores, under)
    return _written_run(session, part, part.scores, under)


def run_now(session: Session, part: PartScores) -> Run:
    """What a part comes to by the keys as they are now. What people gave stays; so does the arithmetic of an oral."""
    if isinstance(part.scores, OralScores):
        return run_of(session, part)
    submitted = submission(session, part.sitting_id)
    asked = [question.item for question in submitted.questions]
    keys = changed_keys(session, asked)
    by_key = {one.id: one.score(submitted.answers.get(one.id, {}), keys.get(one.id)) for one in asked}
    scored = {item: points for item, points in by_key.items() if points is not None}
    numbers = key_versions(session, [ItemVersion(one.id, one.version) for one in asked])
    return run_of(session, with_scores(part, scored, {one.id: number for one, number in numbers.items()}))


def points_of(scores: WrittenScores, under: RuleSet) -> list[Points]:
    """Of each item, in their order."""
    worth = {Response.SELECTED: 1, Response.CONSTRUCTED: under.written_item_points}
    return [Points(one.reached, one.highest, worth[one.response]) for one in scores.items]


def _written_run(session: Session, part: PartScores, scores: WrittenScores, under: RuleSet) -> Run:
    submitted, taken = submission(session, part.sitting_id), sat(session, part.sitting_id)
    given = {
        "sitting": part.sitting_id,
        "answers": submitted.answers,
        "reached": {one.item: one.reached for one in scores.items},
    }
    used = {one.item: one.key for one in scores.items}
    keys = {one.item_id: _name(one.item_version, used[one.item_id]) for one in positions(session, taken.form_id)}
    made = Made(rules.digest_of(given), keys, str(_cut(session, taken, under)), under.id)
    points = points_of(scores, under)
    return Run(
        id=rules.run_id(made),
        sitting_id=part.sitting_id,
        person_id=part.person_id,
        part=Part.WRITTEN,
        made=made,
        outcome=rules.written_outcome(points, Fraction(made.cut)),
        share=rules.share(points),
        strands=rules.shares((one.domain, one.reached, one.highest) for one in scores.items),
        scores=scores,
    )


def _name(version: int, key: int) -> str:
    """Of the version of an item and of its key; the first key came with the item."""
    return str(version) if key == 1 else f"{version}.{key}"


def _cut(session: Session, taken: Sat, under: RuleSet) -> Fraction:
    """Of 100 points: what a panel said of this form, where one has, by the day on which the sitting began."""
    found = cut_in_force(session, taken.form_id, under, day_of(taken.started_at))
    return Fraction(under.pass_percent) if found is None else found.cut.share * 100


def _oral_run(session: Session, part: PartScores, scores: OralScores, under: RuleSet) -> Run:
    given = {"sitting": part.sitting_id, "reached": scores.rows}
    made = Made(rules.digest_of(given), {scores.scenario: str(scores.version)}, str(under.row_standard), under.id)
    highest = {row.id: max(row.scores) for row in entry(session, Rated, scores.scenario, scores.version).rubric.rows}
    return Run(
        id=rules.run_id(made),
        sitting_id=part.sitting_id,
        person_id=part.person_id,
        part=Part.ORAL,
        made=made,
        outcome=rules.oral_outcome(scores.rows, under.row_standard),
        share=None,
        strands=rules.shares((row, score, highest[row]) for row, score in scores.rows.items()),
        scores=scores,
    )


def _view(row: ScoreRun) -> Run:
    kind = OralScores if row.part == Part.ORAL else WrittenScores
    return Run(
        id=row.id,
        sitting_id=row.sitting_id,
        person_id=row.person_id,
        part=row.part,
        made=Made(row.answers, row.keys, row.cut, row.rule_set, row.engine),
        outcome=row.outcome,
        share=None if row.share is None else Fraction(row.share),
        strands={strand: Fraction(share) for strand, share in row.strands.items()},
        scores=kind.model_validate(row.detail),
    )
