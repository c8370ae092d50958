"""Stopping harms nobody who is certified and may not wait for a second person; going on certifies, and does wait."""

from shared.refusals import N_, Conflict


class AlreadyStopped(Conflict):
    slug = "already-stopped"
    sentence = N_("Issuing is stopped already.")


class NotStopped(Conflict):
    slug = "not-stopped"
    sentence = N_("Issuing is not stopped now.")
