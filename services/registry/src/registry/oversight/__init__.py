"""Grave acts by two people, the switch that stops issuing, and the audit of everything issued."""
