"""Applications for a place: written, sent, decided."""
