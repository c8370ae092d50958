"""Claiming hours in three steps: a photo, what and when, look and send; kept as a draft until it is sent."""
