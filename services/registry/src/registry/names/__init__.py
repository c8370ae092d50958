"""The name that another person confirmed, what of it is shown, and former ones, which are sealed."""
