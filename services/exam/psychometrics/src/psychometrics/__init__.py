"""Figures of an examination, and its forms: pure functions over tables of numbers.

Each module says what goes in (the shape), what comes out (the unit), when there is no answer, and whose formula it is.
What has no answer is None; too few people for a figure is decided in `least`.
"""
