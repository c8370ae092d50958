"""Erasing somebody from the registry. The record outside is written before, by whoever carries it out."""

from datetime import datetime

from sqlmodel import Session

from registry.additions.commands import forget_additions
from registry.advice.commands import forget_advice
from registry.certifications.commands import forget_certification
from registry.certifications.queries import certification_of
from registry.concerns.commands import forget_concern, forget_teller
from registry.concerns.queries import concerns_about, drafts_told_by
from registry.conditions.commands import forget_conditions
from registry.credentials.commands import forget_credentials
from registry.directory.commands import forget_directory
from registry.employers.commands import forget_memberships
from registry.erasure.counting import counted
from registry.erasure.rules import stays_on_record
from registry.erasure.tables import Erasure
from registry.erasure_requests.commands import finish_requests
from registry.erasure_requests.queries import requests_about
from registry.hearings.commands import forget_hearing
from registry.interims.commands import forget_interim_approvals, forget_interims
from registry.ledger.commands import append_leaf, forget_openings
from registry.ledger.queries import openings_of
from registry.ledger.rules.leaf_content import Act, Leaf
from registry.listings.commands import forget_listing, withdraw_link_of, write_down_listing
from registry.members.commands import forget_invitations
from registry.name_requests.commands import forget_requests
from registry.names.commands import forget_names
from registry.objections.commands import forget_objections
from registry.oversight.commands import forget_decisions
from registry.panels.commands import forget_panel
from registry.pauses.commands import forget_pauses
from registry.programs.commands import forget_keys
from registry.reciprocity.commands import forget_recognitions
from registry.reports.commands import forget_reports
from registry.retirements.commands import forget_retirements
from registry.rulings.commands import forget_ruling_approvals, forget_rulings
from registry.sanctions.commands import forget_sanctions
from registry.specialties.commands import forget_specialties
from registry.watching.commands import forget_watches
from registry.years.commands import forget_years
from shared.messaging.forgetting import forget_subject


def forget_person(session: Session, person_id: str, erasure_id: str, *, now: datetime) -> None:
    """Forget somebody, once for each erasure. What two people decided against them stays, with the name of that day.

    Of all else the rows go, the facts are emptied, and the leaves stay shut for good: their commitments and all proofs
    stand, and the erasure is a leaf itself, which names them. Whatever goes is counted by table.
    """
    if session.get(Erasure, erasure_id) is not None:
        return
    with counted(session) as went:
        row, facts = _forget(session, person_id, erasure_id, now)
    row.went = dict(went) | {"outbox": facts}
    session.add(row)


def _forget(session: Session, person_id: str, erasure_id: str, now: datetime) -> tuple[Erasure, int]:
    """The row that remembers it, and how many facts were emptied."""
    certified = certification_of(session, person_id)
    forget_conditions(session, person_id)
    forget_years(session, person_id)
    forget_specialties(session, person_id)
    forget_directory(session, person_id)
    forget_recognitions(session, person_id)
    forget_requests(session, person_id)
    forget_advice(session, person_id)
    forget_reports(session, person_id)
    for forget in (forget_watches, forget_keys, forget_invitations, forget_memberships):
        forget(session, person_id)
    decided = certified is not None and stays_on_record(certified.mark)
    concerns = [*concerns_about(session, person_id), *drafts_told_by(session, person_id)]
    _forget_concerns(session, person_id, approvals=not decided)
    if certified is not None and decided:
        withdraw_link_of(session, person_id)
        write_down_listing(session, person_id, erasure_id, certified.number, now=now)
        leaf = Leaf(Act.ERASED, "", event=erasure_id)
    else:
        leaf = _forget_all(session, person_id, erasure_id, now)
    place = append_leaf(session, leaf, now=now)
    asked = requests_about(session, person_id)
    finish_requests(session, person_id, erasure_id, now=now)
    keys = [*concerns, *asked] if decided else [*concerns, *asked, person_id]
    return Erasure(id=erasure_id, leaf=place, decision_stays=decided, done_at=now, keys=keys), len(leaf.facts)


def _forget_concerns(session: Session, person_id: str, *, approvals: bool) -> None:
    """All words about them, and that they told of others. Who approved what stays beside a decision that stays."""
    forget_teller(session, person_id)
    for concern_id in concerns_about(session, person_id):
        for forget in _OF_CONCERN:
            forget(session, concern_id)
        if approvals:
            forget_interim_approvals(session, concern_id)
            forget_ruling_approvals(session, concern_id)


_OF_CONCERN = (
    forget_hearing,
    forget_interims,
    forget_rulings,
    forget_objections,
    forget_panel,
    forget_additions,
    forget_concern,
)
_LAST = (forget_names, forget_pauses, forget_certification, forget_openings)


def _forget_all(session: Session, person_id: str, erasure_id: str, now: datetime) -> Leaf:
    positions = tuple(f"{one.year}/{one.position}" for one in openings_of(session, person_id))
    for forget in (forget_credentials, forget_listing, forget_decisions, forget_sanctions, forget_retirements, *_LAST):
        forget(session, person_id)
    facts = forget_subject(session, person_id, erasure_id, now=now)
    return Leaf(Act.ERASED, "", event=erasure_id, positions=positions, facts=tuple(facts))
