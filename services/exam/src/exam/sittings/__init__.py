"""The written part: when it begins, how its clock runs, when it is sent in."""
