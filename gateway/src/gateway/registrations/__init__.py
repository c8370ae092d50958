"""Registrations: wishes for an account. One becomes an account only by the link that was mailed for this very wish."""
