from exam.bookings.views import OralView
from exam.sittings.views import Sat
from shared.approvals import Act

WRITTEN, ORAL = "sitting", "oral"


def act_on_written(sitting: Sat) -> Act:
    return Act("void", about=WRITTEN, subject_id=sitting.id, concerns=sitting.person_id)


def act_on_oral(oral: OralView) -> Act:
    return Act("void", about=ORAL, subject_id=oral.id, concerns=oral.person_id)
