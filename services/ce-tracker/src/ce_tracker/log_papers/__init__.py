"""Signed papers of a training log: made by their owner, checked by whoever was given one."""
