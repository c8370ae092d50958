"""Duties that do not fit the Code: told in confidence, answered to the employer with guidance."""
