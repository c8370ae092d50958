"""Facts from the registry: certifications. How a person is listed is nobody else's business and no fact."""

from datetime import date

from shared.events.envelope import Event, PersonEvent
from shared.events.notices import TRIGGER, NoticeEvent


class CommitmentSigned(
    PersonEvent,
    type="registry.certification.commitment-signed.v1",
    trigger="The person signs the wording that they were shown, once.",
    since="2026-11",
):
    """The commitment to the Code of Ethics that certification asks for."""

    code_version: str
    signed_on: date


class CertificationRecognized(
    PersonEvent,
    type="registry.certification.recognized.v1",
    trigger="The second administrator agrees that another agency's certificate counts.",
    since="2026-12",
):
    """What another agency certified stands for training and examination here; which agency stays in the registry."""

    recognized_on: date


class CertificationGranted(
    PersonEvent,
    type="registry.certification.granted.v1",
    trigger="The last of the three conditions is heard or signed while issuing is open, or issuing opens again.",
    since="2026-11",
):
    """All three conditions stand: training, examination, commitment."""

    certificate_number: str
    granted_on: date
    valid_until: date
    rule_set: str


class CertificationRenewed(
    PersonEvent,
    type="registry.certification.renewed.v1",
    trigger="A year is heard to be fulfilled, or made up after its grace; once a year.",
    since="2026-11",
):
    """Continuing education of `year` was fulfilled."""

    certificate_number: str
    valid_until: date
    year: int


class CertificationRenewalWithdrawn(
    PersonEvent,
    type="registry.certification.renewal-withdrawn.v1",
    trigger="A year that had carried the certification on is heard to be open again.",
    since="2026-12",
):
    """What had filled the continuing education of `year` counts no more; `valid_until` is what is left."""

    certificate_number: str
    valid_until: date
    year: int


class CertificationSuspended(
    PersonEvent,
    type="registry.certification.suspended.v1",
    trigger="The second administrator agrees to suspend.",
    since="2026-11",
):
    """Two administrators decided that the certification rests; reasons stay in the registry."""

    certificate_number: str
    decided_on: date


class CertificationReinstated(
    PersonEvent,
    type="registry.certification.reinstated.v1",
    trigger="The second administrator agrees to reinstate.",
    since="2026-11",
):
    """A suspended certification stands again."""

    certificate_number: str
    decided_on: date


class CertificationRevoked(
    PersonEvent,
    type="registry.certification.revoked.v1",
    trigger="The second administrator agrees to revoke.",
    since="2026-11",
):
    """Two administrators ended the certification for good; reasons stay in the registry."""

    certificate_number: str
    decided_on: date


class CertificationPaused(
    PersonEvent,
    type="registry.certification.paused.v1",
    trigger="The person retires, and may come back at any time.",
    since="2026-12",
):
    """From `paused_on` on no hours are asked for. Why is nobody else's business."""

    paused_on: date


class CertificationResumed(
    PersonEvent,
    type="registry.certification.resumed.v1",
    trigger="The person comes back from retirement.",
    since="2026-12",
):
    """The pause is over; the years that ended in it asked for nothing."""

    resumed_on: date


class CodePublished(
    Event,
    about="rule-set",
    type="registry.code.published.v1",
    trigger="The second administrator agrees with the agency's own wording of the Code.",
    since="2026-12",
):
    """From `effective_from` on people sign this wording; who signed an older one keeps it.

    `wording`: by language, of each principle in order its title, its text and what one promises.
    """

    rule_set_id: str
    effective_from: date
    source: str
    wording: dict[str, tuple[tuple[str, str, str], ...]]


class NoticeDue(NoticeEvent, type="registry.notice.due.v1", trigger=TRIGGER, since="2026-11"):
    """There is news for a person about a certification."""
