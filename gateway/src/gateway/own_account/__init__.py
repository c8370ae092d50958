"""One's own account: name, password, and where one is signed in."""
