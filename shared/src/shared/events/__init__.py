"""The catalogue of facts: what services tell each other. One file per producer; a class is a dated fact with a version.

Facts of one aggregate about one subject stand in order; `about` says what their subjects are, most often people by
their opaque id. No fact holds a name, an address, an answer or an accommodation.
"""

from shared.events import ce_tracker, curriculum, exam, gateway, registry
from shared.events.ce_tracker import (
    CEYearFulfilled,
    CEYearMissed,
    CEYearOpened,
    CEYearProgressed,
    CEYearReturned,
    RecordYearCovered,
    RecordYearOpened,
    RecordYearReopened,
    RecordYearUncovered,
    SpecialtyAwarded,
)
from shared.events.curriculum import (
    ModuleCompleted,
    TrainingAdmitted,
    TrainingCommitmentSigned,
    TrainingCompleted,
)
from shared.events.envelope import CATALOGUE, About, Envelope, Event, PersonEvent
from shared.events.exam import EligibilityOpened, ResultReleased, ResultWithdrawn, SittingSubmitted
from shared.events.gateway import RoleEnded, RoleEndedV2, RoleGiven, RoleGivenV2
from shared.events.notices import NoticeEvent, NoticeKind
from shared.events.registry import (
    CertificationGranted,
    CertificationPaused,
    CertificationRecognized,
    CertificationReinstated,
    CertificationRenewalWithdrawn,
    CertificationRenewed,
    CertificationResumed,
    CertificationRevoked,
    CertificationSuspended,
    CodePublished,
    CommitmentSigned,
)

NOTICE_OF: dict[str, type[NoticeEvent]] = {
    "ce-tracker": ce_tracker.NoticeDue,
    "curriculum": curriculum.NoticeDue,
    "exam": exam.NoticeDue,
    "gateway": gateway.NoticeDue,
    "registry": registry.NoticeDue,
}
"""By the name of the service whose pages say what the news is."""

__all__ = [
    "CATALOGUE",
    "NOTICE_OF",
    "About",
    "CEYearFulfilled",
    "CEYearMissed",
    "CEYearOpened",
    "CEYearProgressed",
    "CEYearReturned",
    "CertificationGranted",
    "CertificationPaused",
    "CertificationRecognized",
    "CertificationReinstated",
    "CertificationRenewalWithdrawn",
    "CertificationRenewed",
    "CertificationResumed",
    "CertificationRevoked",
    "CertificationSuspended",
    "CodePublished",
    "CommitmentSigned",
    "EligibilityOpened",
    "Envelope",
    "Event",
    "ModuleCompleted",
    "NoticeEvent",
    "NoticeKind",
    "PersonEvent",
    "RecordYearCovered",
    "RecordYearOpened",
    "RecordYearReopened",
    "RecordYearUncovered",
    "ResultReleased",
    "ResultWithdrawn",
    "RoleEnded",
    "RoleEndedV2",
    "RoleGiven",
    "RoleGivenV2",
    "SittingSubmitted",
    "SpecialtyAwarded",
    "TrainingAdmitted",
    "TrainingCommitmentSigned",
    "TrainingCompleted",
]
