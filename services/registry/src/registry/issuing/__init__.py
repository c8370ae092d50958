"""The one switch that stops issuing."""
