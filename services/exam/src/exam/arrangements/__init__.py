"""Help that people bring: arranged before the day by somebody, confirmed or waived by whom it is for."""
