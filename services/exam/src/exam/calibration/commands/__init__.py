"""What examiners do to be calibrated, and what becomes of it."""

from exam.calibration.commands.begin_calibration import begin_calibration
from exam.calibration.commands.end_calibration import end_calibration
from exam.calibration.commands.mix_in_anchor import mix_in_anchor

__all__ = ["begin_calibration", "end_calibration", "mix_in_anchor"]
