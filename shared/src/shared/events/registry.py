"""Facts from the registry: certifications. How a person is listed is nobody else's business and no fact."""

from datetime import date

from shared.events.envelope import Event


class CommitmentSigned(Event, type="registry.certification.commitment-signed.v1"):
    """The commitment to the Code of Ethics that certification asks for."""

    code_version: str
    signed_on: date


class CertificationGranted(Event, type="registry.certification.granted.v1"):
    """All three conditions stand: training, examination, commitment."""

    certificate_number: str
    granted_on: date
    valid_until: date
    rule_set: str


class CertificationRenewed(Event, type="registry.certification.renewed.v1"):
    """Continuing education of `year` was fulfilled."""

    certificate_number: str
    valid_until: date
    year: int


class CertificationSuspended(Event, type="registry.certification.suspended.v1"):
    """Two administrators decided that the certification rests; reasons stay in the registry."""

    certificate_number: str
    decided_on: date


class CertificationReinstated(Event, type="registry.certification.reinstated.v1"):
    """A suspended certification stands again."""

    certificate_number: str
    decided_on: date


class CertificationRevoked(Event, type="registry.certification.revoked.v1"):
    """Two administrators ended the certification for good; reasons stay in the registry."""

    certificate_number: str
    decided_on: date
