"""Who sits the written part just now, for administrators."""
