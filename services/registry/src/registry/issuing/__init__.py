"""The switch that stops issuing: one person throws it at once, two people release it."""
