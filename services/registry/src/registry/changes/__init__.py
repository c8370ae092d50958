"""What an organization was told of the entries that it watches: on a page, by mail, by message."""
