"""Further tracks that somebody completed beside their certification, as the CE tracker tells them."""
