"""The practice test: every tool of the examination, open to all; nothing of it is kept."""
