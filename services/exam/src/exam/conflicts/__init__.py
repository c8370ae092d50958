"""What examiners say of people whom they know: they score nothing of theirs, and hold no talk with them."""
