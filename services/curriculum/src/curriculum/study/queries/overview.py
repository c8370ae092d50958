"""The modules as one person sees them, and the one next step."""

from sqlmodel import Session

from curriculum.cohorts.queries.applications import own_state
from curriculum.cohorts.queries.places import facilitators_of, training_of
from curriculum.cohorts.tables import RuleSet, Training
from curriculum.modules.models import Curriculum
from curriculum.modules.queries import list_modules
from curriculum.study.models import ModuleLine, Next, Overview
from curriculum.study.queries.progress import pages_read, reader_of
from curriculum.study.rules import Reader
from shared.identity import Identity


def show_overview(session: Session, curriculum: Curriculum, who: Identity) -> Overview:
    training = training_of(session, who.person_id)
    reader = reader_of(session, who)
    rules = session.get(RuleSet, training.rule_set_id) if training else None
    return Overview(
        modules=tuple(ModuleLine(module=m, state=reader.state_of(m.number)) for m in list_modules(curriculum)),
        next=next_step(session, curriculum, who, training, reader),
        completed=len(reader.completed),
        required=rules.modules if rules else len(curriculum.modules),
        training=training.state if training else None,
        facilitators=facilitators_of(session, training.cohort_id) if training else (),
    )


def next_of(session: Session, curriculum: Curriculum, who: Identity) -> Next:
    training = training_of(session, who.person_id)
    return next_step(session, curriculum, who, training, reader_of(session, who))


def next_step(
    session: Session, curriculum: Curriculum, who: Identity, training: Training | None, reader: Reader
) -> Next:
    if training is None:
        return _before_training(session, who)
    if training.state == "admitted":
        return Next(kind="commit", url="/curriculum/commitment")
    if training.state == "completed":
        return Next(kind="done", url="/curriculum/completion")
    module = curriculum.module(reader.here or 0)
    if module is None:
        return Next(kind="practice", url="/curriculum/sessions")
    read = pages_read(session, training.id, module.number)
    unread = next(iter(module.unread(read)), None)
    here = f"/curriculum/modules/{module.number}"
    if unread is None:
        return Next(kind="check", module=module.number, title=module.title, url=f"{here}/check")
    return Next(
        kind="read",
        module=module.number,
        title=module.title,
        page=unread.number,
        url=f"{here}/lesson/{unread.number}",
    )


def _before_training(session: Session, who: Identity) -> Next:
    if who.has("facilitator", "administrator"):
        return Next(kind="teach", url="/curriculum/teaching")
    state, cohort_id = own_state(session, who.person_id)
    if state == "draft":
        return Next(kind="draft", url=f"/curriculum/cohorts/{cohort_id}/apply")
    if state == "waiting":
        return Next(kind="waiting", url="/curriculum/application")
    return Next(kind="apply", url="/curriculum/cohorts")
