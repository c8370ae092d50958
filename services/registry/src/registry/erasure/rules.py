"""What an erasure takes, in plain words, and what it leaves."""

from collections.abc import Iterable, Mapping

from shared.refusals import N_, Invalid

STAYS = ("suspended", "revoked")


def stays_on_record(mark: str) -> bool:
    """Whether a certification keeps its number, its mark and the name that stood beside it on that day.

    A decision that protects others outlives the wish to be forgotten (GDPR 17(3)).
    """
    return mark in STAYS


class NothingKept(Invalid):
    slug = "nothing-kept"
    sentence = N_("We keep nothing under this number or id. Please check it.")


def refuse_unless_kept(would_go: Mapping[str, int]) -> None:
    if not any(would_go.values()):
        raise NothingKept("whom")


HOLDINGS: Mapping[str, Iterable[str]] = {
    N_("Names: confirmed, shown, asked for"): (
        "attested_names",
        "used_names",
        "shown_names",
        "name_requests",
        "listed_names",
    ),
    N_("The signature under the Code"): ("commitments",),
    N_("What we were told of training, exam and years"): (
        "trainings",
        "examinations",
        "ce_years",
        "specialty_awards",
        "pauses",
        "retirements",
    ),
    N_("Certificates of other agencies"): ("recognitions", "recognition_requests"),
    N_("The certification and its renewals"): ("certifications", "renewals"),
    N_("How they are listed, and their link"): ("listings", "listing_details", "standstills"),
    N_("Words by which the search finds them"): (
        "search_entries",
        "search_terms",
        "search_words",
        "search_slips",
        "search_waiting",
    ),
    N_("Credentials and papers that were given out"): ("issued_credentials", "issued_papers"),
    N_("What the ledger can open about them"): ("ledger_openings",),
    N_("Decisions and approvals about them"): ("decisions", "approvals", "sanctions"),
    N_("Concerns about them, with all that was said"): (
        "concerns",
        "concern_additions",
        "concern_principles",
        "concern_ties",
        "concern_views",
        "hearings",
        "hearing_answers",
        "hearing_more",
        "interims",
        "rulings",
        "panel_objections",
        "panel_seats",
        "deadlines",
    ),
    N_("Questions and reports of theirs"): ("advice_questions", "duty_reports"),
    N_("Their entry among colleagues, and letters"): (
        "directory_entries",
        "directory_letters",
        "directory_refusals",
    ),
    N_("Employers: who is told of them, and for whom they act"): (
        "watches",
        "watch_changes",
        "organization_members",
        "organization_invitations",
        "program_keys",
    ),
    N_("Facts that were emptied, and say nothing now"): ("outbox",),
    N_("Facts and tasks that waited"): ("held", "dismissed_facts", "failed_duties"),
}
"""What is kept of somebody, in plain words, by its tables."""
OTHER = N_("Other rows")


def holdings(by_table: Mapping[str, int]) -> Mapping[str, int]:
    """Counts by table in plain words; what is in none of them is told, too."""
    known = {table for tables in HOLDINGS.values() for table in tables}
    counted = {title: sum(by_table.get(table, 0) for table in tables) for title, tables in HOLDINGS.items()}
    other = sum(count for table, count in by_table.items() if table not in known)
    return {title: count for title, count in (counted | {OTHER: other}).items() if count}
