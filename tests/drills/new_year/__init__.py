"""A hundred thousand people over the turn of the year, with no broker: is every public answer right in every second?"""
