"""What we do when the curriculum says that somebody has completed the training."""

from sqlmodel import Session

from exam.eligibility.commands import open_eligibility
from exam.eligibility.tables import Training
from shared.events import Envelope, TrainingCompleted
from shared.messaging import Handler, Subscription


def keep_training(session: Session, event: TrainingCompleted, envelope: Envelope) -> None:
    session.merge(
        Training(
            person_id=event.person_id,
            training_id=event.training_id,
            completed_on=event.completed_on,
            modules=event.modules,
            practice_minutes=event.practice_minutes,
            rule_set=event.rule_set,
            trained_by=[*event.trained_by],
        )
    )


def on_training_completed(session: Session, event: TrainingCompleted, envelope: Envelope) -> None:
    open_eligibility(session, event.person_id, now=envelope.time)


CURRICULUM_TRAINING = Subscription(
    aggregate="curriculum.training",
    handlers={TrainingCompleted: Handler(project=keep_training, react=on_training_completed)},
)
