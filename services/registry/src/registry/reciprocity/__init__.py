"""Recognizing what somebody was certified for elsewhere: two people look, and the entry says where it comes from."""
