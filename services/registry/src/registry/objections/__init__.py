"""Whom a concern is about objects to somebody on its panel, with a reason; somebody who has no part in it answers.

One answers, since two more without a part are seldom there and the panel waits; and nobody takes one back: the record
says to whom somebody objected.
"""
