"""The ledger, and all of the registry's database that it is compared with."""

import sqlalchemy as sa
from sqlmodel import Session

from registry.certifications.queries import all_certifications, renewals
from registry.heads.checkpoint import keys_by_name
from registry.heads.queries import all_notes, published_keys
from registry.ledger.queries import all_leaves, all_nodes, all_openings, trees
from registry.ledger_audit.views import FactRow, LedgerBooks, Outside
from registry.listings.queries import listing_records
from registry.names.queries import name_records, standstills
from registry.oversight.queries import confirmed_decisions
from registry.retirements.queries import retirements
from registry.sanctions.queries import confirmed_sanctions
from shared.database import table
from shared.messaging.tables import Outbox, OutboxHead


def ledger_books(session: Session, address: str, outside: Outside) -> LedgerBooks:
    """The ledger, and all of this database that it is compared with."""
    known, heads = table(Outbox).c, table(OutboxHead).c
    columns = (known.position, known.id, known.aggregate, known.subject, known.version, known.type, known.body)
    versions = session.execute(sa.select(heads.aggregate, heads.subject, heads.version))
    still = standstills(session)
    return LedgerBooks(
        sizes={one.year: one.size for one in trees(session)},
        leaves=all_leaves(session),
        nodes=all_nodes(session),
        openings=all_openings(session),
        heads=all_notes(session),
        keys=keys_by_name([one.verifier for one in published_keys(session, address)]),
        facts=tuple(FactRow(*row) for row in session.execute(sa.select(*columns))),
        versions={(aggregate, subject): version for aggregate, subject, version in versions},
        issued=all_certifications(session),
        renewals=renewals(session),
        retired=retirements(session),
        decisions=(*confirmed_decisions(session), *confirmed_sanctions(session)),
        records=name_records(session),
        standstills=still,
        listings=listing_records(session, still),
        outside=outside.notes,
        erased_outside=outside.erasures,
    )
