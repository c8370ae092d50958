"""Hours that people claim, with the evidence for them."""
