from shared.approvals import Act

ABOUT = "standard"


def act_on(standard_id: str) -> Act:
    """It concerns nobody alone; whoever may still sit has no seat."""
    return Act("lock", about=ABOUT, subject_id=standard_id)
