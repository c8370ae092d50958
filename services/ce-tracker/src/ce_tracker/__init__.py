"""Continuing education of Certified Peer Specialists: years, credits and what follows from them."""
