from datetime import datetime

from sqlmodel import Session

from curriculum.cohorts.tables import Training
from curriculum.completion.commands.complete_training import complete_training_if_all_stands
from curriculum.completion.queries import standing_of
from curriculum.completion.tables import CompletedModule
from shared.events import ModuleCompleted
from shared.messaging import record


def complete_module(session: Session, training: Training, module: int, *, now: datetime) -> None:
    """Once per module, whatever is sent twice. The last one may complete the training; after that nothing is added."""
    if training.state != "studying" or session.get(CompletedModule, (training.id, module)) is not None:
        return
    session.add(CompletedModule(training_id=training.id, module=module, completed_at=now))
    session.flush()
    standing = standing_of(session, training)
    told = ModuleCompleted(
        person_id=training.person_id, module=module, completed=standing.modules, required=standing.modules_required
    )
    record(session, told, now=now)
    complete_training_if_all_stands(session, training, now=now)
