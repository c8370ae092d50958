"""Answers that a lead reads again, blind, and what these and the anchors say of how each examiner scores."""
