"""The examiners, and whom they may examine."""
