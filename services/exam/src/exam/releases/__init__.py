"""Results before the administrators, of whom two decide each."""
