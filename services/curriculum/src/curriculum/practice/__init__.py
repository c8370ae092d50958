"""Live sessions, attendance, make-up dates, the minutes that count."""
