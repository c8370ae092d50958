"""What we do when the curriculum says that somebody has completed the training."""

from sqlmodel import Session

from exam.eligibility.commands import open_eligibility
from exam.eligibility.tables import Training
from shared.events import Envelope, TrainingCompleted
from shared.messaging import Handler, Subscription


def keep_training(session: Session, event: TrainingCompleted, envelope: Envelope) -> None:
    session.merge(Training.model_validate({**event.model_dump(), "trained_by": list(event.trained_by)}))


def on_training_completed(session: Session, event: TrainingCompleted, envelope: Envelope) -> None:
    open_eligibility(session, event.person_id, now=envelope.time)


CURRICULUM_TRAINING = Subscription(
    aggregate="curriculum.training",
    handlers={TrainingCompleted: Handler(project=keep_training, react=on_training_completed)},
)
