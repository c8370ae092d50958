"""Whom a concern is about objects to somebody on its panel, with a reason; somebody who has no part in it answers."""
