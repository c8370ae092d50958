"""Where a person stands in the examination, on one page."""
