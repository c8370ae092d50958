"""Groups, and those who lead them."""
