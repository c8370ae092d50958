"""The switch that stops issuing."""
