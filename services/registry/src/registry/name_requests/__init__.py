"""Asking for a name, and the other person who confirms it.

One is enough: a wrong name is put right by the next request, and certifies nobody.
"""
