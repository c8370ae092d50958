from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session

from exam.answers.queries import answered_in, saved_versions
from exam.cut_scores.queries import cut_of_items
from exam.forms.queries import places, published_as
from exam.groups.queries import groups_of
from exam.items.content import Rated
from exam.items.queries import entry, item
from exam.items.rules import Responses
from exam.keys.queries import changed_keys
from exam.ratings.queries import standing_rows
from exam.ratings.rules import SCORING
from exam.rule_sets.queries import rule_set
from exam.rule_sets.rules import RuleSet
from exam.score_runs.queries import points_of
from exam.scores.queries import scored_sittings, scored_written
from exam.scoring.rules import State as TaskState
from exam.sittings.queries import submitted
from psychometrics.asked import Asked, Form, ItemScore, Levels, Question, Score, Sitting
from shared.days import day_of
from shared.vault import SealedShut

THIRD = 3
"""The rater who settles."""
OF_OPTIONS = ("single", "multiple")
"""Rules of responses that take options."""
Chosen = dict[str, dict[str, list[str]]]


@dataclass(frozen=True)
class _Sat:
    """A form as it was sat: which published one it is, and the versions of its items."""

    published: str
    versions: tuple[tuple[str, int], ...]


def what_was_scored(session: Session, *, now: datetime) -> Asked:
    """Everything that figures are made of, in the same order each time and without whose it is."""
    written = scored_written(session)
    said = groups_of(session, [part.person_id for part in written])
    sat, rule_sets = _sat(session), {id: rule_set(session, id) for id in sorted({part.rule_set for part in written})}
    of = {part.sitting_id: (sat.get(part.sitting_id, _Sat("", ())), part.rule_set) for part in written}
    forms = _forms(session, dict.fromkeys(of.values()), rule_sets, day_of(now))
    chosen = _chosen(session, {id: forms[known] for id, known in of.items()})
    sittings = []
    for part in written:
        points = zip(part.scores.items, points_of(part.scores, rule_sets[part.rule_set]), strict=True)
        scores = {one.item: ItemScore(it.reached / it.highest * it.worth, float(it.worth)) for one, it in points}
        form, traits = forms[of[part.sitting_id]], said.get(part.person_id, {})
        sittings.append(Sitting(form.id, scores, chosen.get(part.sitting_id), traits))
    given, levels = _double(session)
    known = {form.id: form for form in forms.values()}
    return Asked(sittings, list(known.values()), given, levels)


def _sat(session: Session) -> dict[str, _Sat]:
    """By sitting, of those that are scored."""
    sent, asked = submitted().subquery().c, places().subquery()
    scored = sa.select(sent.id, sent.form_id).where(sent.id.in_(scored_sittings()))
    forms: dict[str, str] = {row.id: row.form_id for row in session.execute(scored)}
    versions: dict[str, list[tuple[str, int]]] = {}
    which = scored.with_only_columns(sent.form_id)
    for row in session.execute(sa.select(asked).where(asked.c.form_id.in_(which)).order_by(asked.c.item_id)):
        versions.setdefault(row.form_id, []).append((row.item_id, row.item_version))
    published = published_as(session, which)
    return {id: _Sat(published.get(form, ""), tuple(versions.get(form, ()))) for id, form in forms.items()}


def _forms(
    session: Session, sat: Iterable[tuple[_Sat, str]], rule_sets: Mapping[str, RuleSet], day: date
) -> dict[tuple[_Sat, str], Form]:
    """Each with the cut that holds on this day. Where one published form has had several, each has an id of its own."""
    found: dict[tuple[_Sat, str], Form] = {}
    alike: dict[tuple[_Sat, float, float | None], Form] = {}
    for form, under in sat:
        cut = cut_of_items(session, dict(form.versions), rule_sets[under], day) if form.versions else None
        share = float(cut.cut.share) if cut else rule_sets[under].pass_percent / 100
        error = cut.cut.se / cut.cut.of if cut else None
        same = (form, share, error)
        if same not in alike:
            times = sum(other.published == form.published for other, _, _ in alike)
            id = form.published if not times else f"{form.published} {times + 1}".strip()
            alike[same] = Form(id, share, error, tuple(_questions(session, form)), dict(form.versions))
        found[form, under] = alike[same]
    return found


def _questions(session: Session, form: _Sat) -> Iterator[Question]:
    """What takes options, by the key as it stands."""
    items = [item(session, *of) for of in form.versions]
    keys = changed_keys(session, items)
    for one in items:
        for response, part in one.parts.items():
            if part.rule[0] in OF_OPTIONS:
                worths = keys.get(one.id, {}).get(response, part.worths)
                right = tuple(option for option in part.rule[1] if worths.get(option, 0) > 0)
                yield Question(one.id, response, tuple(part.rule[1]), right)


def _chosen(session: Session, forms: Mapping[str, Form]) -> dict[str, Chosen]:
    """By sitting, where the answers can be opened. Whoever has no key any more was forgotten."""
    questions = {form.id: {(one.item, one.response) for one in form.questions} for form in forms.values()}
    found: dict[str, Chosen] = {id: {} for id, form in forms.items() if form.versions}
    shut = set()
    for row in session.execute(_newest_answers()):
        asked = questions[forms[row.sitting_id].id] if row.sitting_id in forms else set()
        if row.sitting_id in shut or row.item_id not in {of for of, _ in asked}:
            continue
        try:
            found[row.sitting_id][row.item_id] = _options(row.item_id, answered_in(row), asked)
        except SealedShut:
            shut.add(row.sitting_id)
    return {id: answers for id, answers in found.items() if id not in shut}


def _options(item_id: str, answer: Responses, asked: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    given = {response: value for response, value in answer.items() if (item_id, response) in asked}
    return {id: [value] if isinstance(value, str) else [str(one) for one in value] for id, value in given.items()}


def _newest_answers() -> sa.Select[*tuple[object, ...]]:
    versions = saved_versions().where(sa.column("sitting_id").in_(scored_sittings())).subquery()
    last = sa.func.max(versions.c.sequence).over(partition_by=(versions.c.sitting_id, versions.c.item_id))
    ranked = sa.select(versions, last.label("last")).subquery()
    return sa.select(ranked).where(ranked.c.sequence == ranked.c.last)


def _double(session: Session) -> tuple[list[Score], list[Levels]]:
    """What two gave, blind to each other, where it is settled; whoever settled a difference had read notes.

    An answer is known by a number, which says no more than which scores belong together.
    """
    given: list[Score] = []
    levels: dict[tuple[str, int], list[Levels]] = {}
    numbers: dict[str, str] = {}
    all_given = standing_rows().subquery()
    its = all_given.c
    blind = its.rater < THIRD, its.task_state == TaskState.SETTLED, its.purpose.in_(SCORING)
    for one in session.execute(sa.select(all_given).where(*blind).order_by(its.task_id, its.rater, its.row)):
        version = (one.entry_id, one.entry_version)
        if version not in levels:
            rubric = entry(session, Rated, *version).rubric
            levels[version] = [Levels(one.entry_id, row.id, row.scores) for row in rubric.rows]
        number = numbers.setdefault(one.task_id, str(len(numbers)))
        given.append(Score(number, one.entry_id, one.row, one.examiner_id, one.rater == 1, one.score))
    return given, [one for rows in levels.values() for one in rows]
