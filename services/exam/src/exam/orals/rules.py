"""Who may hold a talk."""

from collections.abc import Collection

from shared.refusals import N_, Invalid


class NotCalibratedForTalks(Invalid):
    slug = "not-calibrated-for-talks"
    sentence = N_(
        "One of the two cannot score talks yet, or not on that day any more. "
        "Please choose somebody whose calibration holds until then."
    )


def refuse_unless_calibrated(examiners: Collection[str], calibrated: Collection[str]) -> None:
    """Whoever holds a talk scores it, and a talk is not heard twice."""
    if not set(examiners) <= set(calibrated):
        raise NotCalibratedForTalks("second_examiner")
