from collections.abc import Mapping
from datetime import date, datetime
from math import ceil

from sqlmodel import Session, func, select

from exam.cut_scores.rows import ABOUT
from exam.cut_scores.rules import Cut, Worth, cut_of
from exam.cut_scores.views import CutInForce, FormCut, OneStandard
from exam.forms.queries import positions
from exam.items.content import PublishedForm
from exam.items.queries import item, newest
from exam.items.rules import Response
from exam.judges.queries import estimates_of, judges_of, spread_over, units_of_item
from exam.rule_sets.queries import rule_set_on
from exam.rule_sets.rules import RuleSet
from exam.standards.queries import items_asked, standard, standard_on
from exam.standards.rules import MOVES, Round, State, Verb
from exam.standards.views import StandardView
from shared.approvals import open_approvals, subjects_waiting
from shared.days import day_of
from shared.refusals import N_
from shared.web import Queue

VERBS: tuple[Verb, ...] = ("train", "begin-round-one", "talk", "begin-round-two", "propose", "lock", "set-aside")


def one_standard(session: Session, standard_id: str, *, now: datetime) -> OneStandard:
    """One panel, with how far apart its judges are and, after the second round, the cut of each published form."""
    panel = standard(session, standard_id)
    cuts = {}
    if panel.state in (State.PROPOSED, State.IN_FORCE):
        cuts = cuts_of_forms(session, panel, rule_set_on(session, panel.effective_from or day_of(now)))
    return OneStandard(
        **dict(panel),
        items=len(items_asked(session, standard_id, training=False)),
        judges=judges_of(session, standard_id),
        verbs=tuple(verb for verb in VERBS if MOVES.allow(panel.state, verb)),
        spread=spread_over(session, panel),
        cuts=tuple(FormCut.by(form_id, cut) for form_id, cut in cuts.items()),
        waiting=open_approvals(session, ABOUT, [standard_id]).get(standard_id),
    )


def cut_in_force(session: Session, form_id: str, rule_set: RuleSet, day: date) -> CutInForce | None:
    """The cut of a sitting's form for whoever begins on this day; None: the share of the rule set stands."""
    asked = {one.item_id: one.item_version for one in positions(session, form_id)}
    return cut_of_items(session, asked, rule_set, day)


def cut_of_items(session: Session, asked: Mapping[str, int], rule_set: RuleSet, day: date) -> CutInForce | None:
    """The cut of these items, each in its version, for whoever begins on this day.

    None where no panel has met, or where it has not seen all of them: then the share of the rule set stands.
    """
    panel = standard_on(session, day)
    cut = None if panel is None else cut_by(session, panel.id, asked, rule_set)
    return None if panel is None or cut is None else CutInForce(panel.id, cut)


def pass_percent_on(session: Session, rule_set: RuleSet, day: date, form_id: str | None = None) -> str:
    """What the pass mark is for whoever begins on this day, of 100 points.

    `form_id`: of the sitting's form. None, before there is one: from where to where, if the published ones differ.
    """
    if form_id is not None:
        found = cut_in_force(session, form_id, rule_set, day)
        return f"{_percent(None if found is None else found.cut, rule_set):g}"
    panel = standard_on(session, day)
    cuts = {} if panel is None else cuts_of_forms(session, panel, rule_set)
    shares = {_percent(cut, rule_set) for cut in cuts.values()}
    return "–".join(f"{one:g}" for one in sorted({min(shares), max(shares)})) if shares else str(rule_set.pass_percent)


def _percent(cut: Cut | None, rule_set: RuleSet) -> float:
    """To a tenth, and never below what is asked for."""
    return rule_set.pass_percent if cut is None else ceil(cut.share * 1_000) / 10


def cuts_of_forms(session: Session, panel: StandardView, rule_set: RuleSet) -> dict[str, Cut | None]:
    """By published form."""
    forms = [form for form in newest(session, PublishedForm) if form.blueprint == panel.blueprint]
    return {form.id: cut_by(session, panel.id, {one.id: one.version for one in form.items}, rule_set) for form in forms}


def cut_by(session: Session, standard_id: str, asked: Mapping[str, int], rule_set: RuleSet) -> Cut | None:
    """Of these items, each in its version; None where the panel did not see one of them."""
    seen = {one.item_id: one.item_version for one in items_asked(session, standard_id, training=False)}
    if any(seen.get(id) != version for id, version in asked.items()):
        return None
    points = {Response.SELECTED: 1, Response.CONSTRUCTED: rule_set.written_item_points}
    items = [item(session, *of) for of in asked.items()]
    form = [Worth(one.id, points[one.response], units_of_item(one)) for one in items]
    return cut_of(form, list(estimates_of(session, standard_id, Round.TWO).values()))


def standards_queue(session: Session) -> Queue:
    """Marks that wait for a second person."""
    waiting = session.exec(select(func.count()).select_from(subjects_waiting(ABOUT, "lock").subquery())).one()
    return Queue(
        slug="standards", title=N_("Pass marks to confirm"), count=waiting, url="/exam/administration/standards"
    )
