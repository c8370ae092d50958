"""Wiring only: the rooms, their doors, and what they share."""

import jobcheck
from curriculum.cohorts import api as cohorts_api
from curriculum.cohorts.pages import leading, places
from curriculum.cohorts.queries.applications import applications_waiting
from curriculum.completion import api as completion_api
from curriculum.completion import pages as completion_pages
from curriculum.course import api as course_api
from curriculum.course import published as short_course
from curriculum.course.pages import checking, reading, taking
from curriculum.hiring import pages as hiring_pages
from curriculum.library import pages as library_pages
from curriculum.library import published as library
from curriculum.modules import api as modules_api
from curriculum.modules import pages as modules_pages
from curriculum.modules.markdown import inline
from curriculum.modules.published import load
from curriculum.practice import api as practice_api
from curriculum.practice import pages as practice_pages
from curriculum.readiness import published as readiness
from curriculum.readiness.pages import answering, asking
from curriculum.settings import CurriculumSettings
from curriculum.study import api as study_api
from curriculum.study.pages import checks, extras, modules
from curriculum.vault.keyring import Keyring
from shared.web import build_service

ROOMS = "modules library hiring readiness cohorts checks completion practice course study".split()
settings = CurriculumSettings()

app = build_service(
    "curriculum",
    title="Training",
    settings=settings,
    rooms=ROOMS,
    api=[
        modules_api.router,
        cohorts_api.router,
        completion_api.router,
        course_api.router,
        practice_api.router,
        study_api.router,
    ],
    page_doors=[
        modules_pages.router,
        hiring_pages.router,
        taking.router,
        checking.router,
        reading.router,
        library_pages.router,
        asking.router,
        answering.router,
        places.router,
        leading.router,
        completion_pages.router,
        practice_pages.router,
        modules.router,
        checks.router,
        extras.router,
    ],
    queues=[applications_waiting],
)
app.state.curriculum = load(settings.content)
app.state.library = library.load(settings.content)
app.state.course = short_course.load(settings.content)
app.state.hiring_rules = jobcheck.load()
app.state.readiness = readiness.load(settings.content)
app.state.keyring = Keyring(settings.master_key)
app.state.templates.filters["inline"] = inline
