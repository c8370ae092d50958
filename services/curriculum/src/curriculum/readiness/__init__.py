"""An organization looks at itself: statements answered without a name, the result in parts, round after round."""
