"""Recognizing what somebody was certified for elsewhere: two people look, and the entry says where it comes from.

Two, since it stands for training and examination; and one that waits is not replaced by a newer one, as a name is: by
then somebody may have asked the other agency.
"""
