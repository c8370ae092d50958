"""People: administrators give and take roles, and the record says who did it and why."""
