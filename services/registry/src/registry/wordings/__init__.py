"""The wording of the Code of Ethics: the agency's own, by dates; before there is one, that of the software."""
