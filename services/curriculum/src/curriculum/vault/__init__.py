"""Sealing what only a few may read: a data key per person, wrapped by a master key."""
