"""Facts from the curriculum: a person's way through the training."""

from datetime import date

from shared.events.envelope import PersonEvent
from shared.events.notices import TRIGGER, NoticeEvent


class TrainingAdmitted(
    PersonEvent,
    type="curriculum.training.admitted.v1",
    trigger="Somebody who may decide admits an application while the cohort has a place.",
    since="2026-11",
):
    """A place in a cohort was given and the training can begin."""

    cohort_id: str


class TrainingCommitmentSigned(
    PersonEvent,
    type="curriculum.training.commitment-signed.v1",
    trigger="The person, once admitted, signs the wording that they were shown.",
    since="2026-11",
):
    """The Code of Ethics binds people in training too."""

    code_version: str


class ModuleCompleted(
    PersonEvent,
    type="curriculum.training.module-completed.v1",
    trigger="The check of a module is passed for the first time; never once the training is completed.",
    since="2026-11",
):
    """One more module stands; `completed` of `required` stand now."""

    module: int
    completed: int
    required: int


class TrainingCompleted(
    PersonEvent,
    type="curriculum.training.completed.v1",
    trigger="The last module or the last practice hours stand, or a training of the years before is brought in.",
    since="2026-11",
):
    """Said once: every module and the practice hours of the rule set stand.

    `trained_by` are the facilitators' ids: an examiner never scores a person they trained.
    """

    training_id: str
    completed_on: date
    modules: int
    practice_minutes: int
    rule_set: str
    trained_by: tuple[str, ...] = ()


class NoticeDue(NoticeEvent, type="curriculum.notice.due.v1", trigger=TRIGGER, since="2026-11"):
    """There is news for a person about the training."""
