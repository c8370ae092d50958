"""The menu of the examination service: its rooms from the ground up, each may use those before it."""

from exam.accommodations.room import ROOM as accommodations
from exam.analysis.room import ROOM as analysis
from exam.answers.room import ROOM as answers
from exam.appeals.room import ROOM as appeals
from exam.appointments.room import ROOM as appointments
from exam.arrangements.room import ROOM as arrangements
from exam.assignments.room import ROOM as assignments
from exam.attempts.room import ROOM as attempts
from exam.back_reading.room import ROOM as back_reading
from exam.bank.room import ROOM as bank
from exam.bookings.room import ROOM as bookings
from exam.calendar.room import ROOM as calendar
from exam.calibration.room import ROOM as calibration
from exam.catalog.room import ROOM as catalog
from exam.clocks.room import ROOM as clocks
from exam.conflicts.room import ROOM as conflicts
from exam.cut_scores.room import ROOM as cut_scores
from exam.desk.room import ROOM as desk
from exam.eligibility.room import ROOM as eligibility
from exam.enemies.room import ROOM as enemies
from exam.fairness.room import ROOM as fairness
from exam.forms.room import ROOM as forms
from exam.glossary.room import ROOM as glossary
from exam.groups.room import ROOM as groups
from exam.handing_in.room import ROOM as handing_in
from exam.independence.room import ROOM as independence
from exam.items.room import ROOM as items
from exam.judges.room import ROOM as judges
from exam.keying.room import ROOM as keying
from exam.keys.room import ROOM as keys
from exam.leases.room import ROOM as leases
from exam.openings.room import ROOM as openings
from exam.orals.room import ROOM as orals
from exam.overview.room import ROOM as overview
from exam.panel.room import ROOM as panel
from exam.places.room import ROOM as places
from exam.plans.room import ROOM as plans
from exam.pnp.room import ROOM as pnp
from exam.practice.room import ROOM as practice
from exam.prints.room import ROOM as prints
from exam.questions.room import ROOM as questions
from exam.ratings.room import ROOM as ratings
from exam.reading_back.room import ROOM as reading_back
from exam.recordings.room import ROOM as recordings
from exam.rekeys.room import ROOM as rekeys
from exam.releases.room import ROOM as releases
from exam.rescores.room import ROOM as rescores
from exam.reservations.room import ROOM as reservations
from exam.results.room import ROOM as results
from exam.reviews.room import ROOM as reviews
from exam.rule_sets.room import ROOM as rule_sets
from exam.score_runs.room import ROOM as score_runs
from exam.scores.room import ROOM as scores
from exam.scoring.room import ROOM as scoring
from exam.sheets.room import ROOM as sheets
from exam.sittings.room import ROOM as sittings
from exam.slots.room import ROOM as slots
from exam.standards.room import ROOM as standards
from exam.supports.room import ROOM as supports
from exam.talk_recordings.room import ROOM as talk_recordings
from exam.voids.room import ROOM as voids
from exam.work.room import ROOM as work
from exam.writing.room import ROOM as writing
from shared.settings import Settings
from shared.web import build_service

app = build_service(
    "exam",
    title="Examinations",
    settings=Settings(),
    rooms=[
        rule_sets,
        glossary,
        items,
        bank,
        forms,
        eligibility,
        groups,
        attempts,
        keys,
        reviews,
        catalog,
        writing,
        enemies,
        standards,
        judges,
        cut_scores,
        supports,
        accommodations,
        pnp,
        conflicts,
        panel,
        places,
        calendar,
        slots,
        openings,
        arrangements,
        appointments,
        bookings,
        talk_recordings,
        clocks,
        sheets,
        sittings,
        reservations,
        answers,
        reading_back,
        handing_in,
        rekeys,
        questions,
        practice,
        recordings,
        prints,
        keying,
        desk,
        scores,
        scoring,
        calibration,
        ratings,
        assignments,
        work,
        orals,
        voids,
        leases,
        independence,
        score_runs,
        plans,
        results,
        releases,
        rescores,
        appeals,
        fairness,
        analysis,
        back_reading,
        overview,
    ],
)
