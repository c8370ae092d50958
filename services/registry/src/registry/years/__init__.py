"""Years of continuing education, as the CE tracker tells them."""
