"""What in a job description conflicts with the role of a peer specialist, and what it leaves out.

It stands alone: the standard library, and PyYAML to read its rules.
"""

from jobcheck.check import Conflict, Expected, Finding, Rules, Verdict, examine
from jobcheck.reading import UnfitRules, load

__all__ = ["Conflict", "Expected", "Finding", "Rules", "UnfitRules", "Verdict", "examine", "load"]
