"""An answer in one's own words, which two examiners rate."""
