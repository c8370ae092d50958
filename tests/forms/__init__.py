"""Words that somebody typed, in every form of every service: the list of forms is made from the routes."""
