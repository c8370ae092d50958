"""Which of the three conditions stand: training completed, examination passed, Code committed to."""
