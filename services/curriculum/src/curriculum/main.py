"""The menu of the training service: its rooms from the ground up, each may use those before it."""

from curriculum.applications.room import ROOM as applications
from curriculum.attendance.room import ROOM as attendance
from curriculum.checks.room import ROOM as checks
from curriculum.cohorts.room import ROOM as cohorts
from curriculum.completion.room import ROOM as completion
from curriculum.course.room import ROOM as course
from curriculum.groups.room import ROOM as groups
from curriculum.hiring.room import ROOM as hiring
from curriculum.library.room import ROOM as library
from curriculum.modules.markdown import inline
from curriculum.modules.room import ROOM as modules
from curriculum.practice.room import ROOM as practice
from curriculum.readiness.room import ROOM as readiness
from curriculum.settings import CurriculumSettings
from curriculum.study.room import ROOM as study
from curriculum.trainings.room import ROOM as trainings
from curriculum.vault.room import ROOM as vault
from curriculum.wordings.room import ROOM as wordings
from shared.web import build_service

app = build_service(
    "curriculum",
    title="Training",
    settings=CurriculumSettings(),
    rooms=[
        wordings,
        modules,
        vault,
        readiness,
        hiring,
        cohorts,
        trainings,
        applications,
        checks,
        completion,
        attendance,
        practice,
        groups,
        course,
        study,
        library,  # last: an article may have any name that no other room's page has taken
    ],
)
app.state.templates.filters["inline"] = inline
