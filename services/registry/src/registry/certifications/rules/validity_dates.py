"""To when a certificate stands. It follows the years of continuing education."""

from datetime import date


def validity_after(year: int, years: int) -> date:
    """The last day of so many continuing-education years after the year of certification, or after a fulfilled one."""
    return date(year + years, 12, 31)


def validity_after_return(returned_on: date) -> date:
    """Hours made up after the grace bring a person back until the end of the current year."""
    return date(returned_on.year, 12, 31)
