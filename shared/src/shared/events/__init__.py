"""The catalogue of facts: what services tell each other. One file per producer; a class is a dated fact with a version.

Facts of one aggregate about one subject stand in order; `about` says what their subjects are, most often people by
their opaque id. No fact holds a name, an address, an answer or an accommodation.
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
from shared.events.envelope import CATALOGUE, About, Envelope, Event, PersonEvent
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
    "About",
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
    "PersonEvent",
    "ResultReleased",
    "ResultWithdrawn",
    "SittingSubmitted",
    "TrainingAdmitted",
    "TrainingCommitmentSigned",
    "TrainingCompleted",
]
