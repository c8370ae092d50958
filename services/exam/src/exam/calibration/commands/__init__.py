"""What examiners do to be calibrated, and what becomes of it."""

from exam.calibration.commands.begin_calibration import begin_calibration
from exam.calibration.commands.end_calibration import end_calibration

__all__ = ["begin_calibration", "end_calibration"]
