"""The years of a person as a pure function of everything that stands: what was asked, sent and decided."""
