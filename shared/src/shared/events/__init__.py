"""The catalogue of facts: what services tell each other. One file per producer; a class is a dated fact with a version.

The aggregate's id is always the person's opaque id, so the facts about one person from one producer stand in order.
No fact holds a name, an address, an answer or an accommodation.
"""

from shared.events.ce_tracker import (
    CEYearFulfilled,
    CEYearMissed,
    CEYearOpened,
    CEYearProgressed,
    CEYearReturned,
)
from shared.events.curriculum import (
    ModuleCompleted,
    TrainingAdmitted,
    TrainingCommitmentSigned,
    TrainingCompleted,
)
from shared.events.envelope import CATALOGUE, Envelope, Event
from shared.events.exam import EligibilityOpened, ResultReleased, ResultWithdrawn, SittingSubmitted
from shared.events.registry import (
    CertificationGranted,
    CertificationReinstated,
    CertificationRenewed,
    CertificationRevoked,
    CertificationSuspended,
    CommitmentSigned,
)

__all__ = [
    "CATALOGUE",
    "CEYearFulfilled",
    "CEYearMissed",
    "CEYearOpened",
    "CEYearProgressed",
    "CEYearReturned",
    "CertificationGranted",
    "CertificationReinstated",
    "CertificationRenewed",
    "CertificationRevoked",
    "CertificationSuspended",
    "CommitmentSigned",
    "EligibilityOpened",
    "Envelope",
    "Event",
    "ModuleCompleted",
    "ResultReleased",
    "ResultWithdrawn",
    "SittingSubmitted",
    "TrainingAdmitted",
    "TrainingCommitmentSigned",
    "TrainingCompleted",
]
