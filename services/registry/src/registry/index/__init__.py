"""The index of the public search: the words by which those are found who list their name."""
