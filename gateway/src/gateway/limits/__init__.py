"""Limits: what strangers may use up, counted so that it never turns against the owner. All of it is in memory."""
