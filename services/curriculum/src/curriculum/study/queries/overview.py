"""The modules as one person sees them, and the one next step."""

from sqlmodel import Session

from curriculum.applications.queries import newest_of
from curriculum.applications.rules import State as Applied
from curriculum.cohorts.queries import facilitators_of, group_called_off
from curriculum.modules.content import Curriculum
from curriculum.modules.queries import list_modules
from curriculum.study.queries.progress import Reading, pages_read, reading_of
from curriculum.study.views import ModuleLine, Next, Overview
from curriculum.trainings.queries import rule_set
from curriculum.trainings.rules import State
from shared.actor import Actor


def overview(session: Session, actor: Actor, curriculum: Curriculum) -> Overview:
    reading = reading_of(session, actor)
    reader, training = reading.reader, reading.training
    return Overview(
        modules=tuple(ModuleLine(module=m, state=reader.state_of(m.number)) for m in list_modules(curriculum)),
        next=_next(session, curriculum, actor, reading),
        completed=len(reader.completed),
        required=rule_set(session, training.rule_set_id).modules if training else len(curriculum.modules),
        training=reader.training,
        facilitators=facilitators_of(session, training.cohort_id) if training else (),
    )


def next_step(session: Session, actor: Actor, curriculum: Curriculum) -> Next:
    return _next(session, curriculum, actor, reading_of(session, actor))


def _next(session: Session, curriculum: Curriculum, actor: Actor, reading: Reading) -> Next:
    if reading.training is None:
        return _before_training(session, actor)
    if reading.training.state == State.COMPLETED:
        return Next(kind="done", url="/curriculum/completion")
    if group_called_off(session, reading.training.cohort_id):
        return Next(kind="group", url="/curriculum/cohorts")
    if reading.training.state == State.ADMITTED:
        return Next(kind="commit", url="/curriculum/commitment")
    module = curriculum.module(reading.reader.here or 0)
    if module is None:
        return Next(kind="practice", url="/curriculum/sessions")
    read = pages_read(session, reading.training.training_id, module.number)
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


def _before_training(session: Session, actor: Actor) -> Next:
    if actor.has("facilitator", "administrator"):
        return Next(kind="teach", url="/curriculum/teaching")
    newest = newest_of(session, actor.id) if actor.id else None
    if newest and newest.state == Applied.DRAFT:
        return Next(kind="draft", url=f"/curriculum/cohorts/{newest.cohort_id}/apply")
    if newest and newest.state == Applied.WAITING:
        return Next(kind="waiting", url="/curriculum/application")
    return Next(kind="apply", url="/curriculum/cohorts")
