"""Organizations that another person verified, and whoever acts for them."""
