"""Facts from the curriculum: a person's way through the training."""

from datetime import date

from shared.events.envelope import Event


class TrainingAdmitted(Event, type="curriculum.training.admitted.v1"):
    """A place in a cohort was given and the training can begin."""

    cohort_id: str


class TrainingCommitmentSigned(Event, type="curriculum.training.commitment-signed.v1"):
    """The Code of Ethics binds people in training too."""

    code_version: str


class ModuleCompleted(Event, type="curriculum.training.module-completed.v1"):
    """One more module stands; `completed` of `required` stand now."""

    module: int
    completed: int
    required: int


class TrainingCompleted(Event, type="curriculum.training.completed.v1"):
    """Said once: every module and the practice hours of the rule set stand.

    `trained_by` are the facilitators' ids: an examiner never scores a person they trained.
    """

    training_id: str
    completed_on: date
    modules: int
    practice_minutes: int
    rule_set: str
    trained_by: tuple[str, ...] = ()
