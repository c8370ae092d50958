"""What the registry says of the Code: it is projected, and nothing else follows."""

from sqlmodel import Session

from curriculum.wordings.tables import PublishedCode
from shared.events import CodePublished, Envelope
from shared.messaging import Handler, Subscription


def project_code(session: Session, event: CodePublished, envelope: Envelope) -> None:
    row = session.get(PublishedCode, event.rule_set_id) or PublishedCode(
        version=event.rule_set_id, effective_from=event.effective_from, source=event.source, wording={}
    )
    row.effective_from, row.source = event.effective_from, event.source
    row.wording = {language: [list(one) for one in said] for language, said in event.wording.items()}
    session.add(row)


REGISTRY_CODE = Subscription(aggregate="registry.code", handlers={CodePublished: Handler(project_code)})
