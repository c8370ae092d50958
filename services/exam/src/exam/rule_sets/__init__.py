"""Rules that states differ on, dated; every decision keeps the id of the one it was taken under."""
