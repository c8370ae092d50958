"""Calling administrators: each part of the house is asked how it stands, and a mail says when a person has to look."""
