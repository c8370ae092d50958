"""Notices: somebody is told by mail that there is news, never what."""
