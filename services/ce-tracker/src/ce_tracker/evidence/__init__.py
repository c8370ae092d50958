"""The papers that people send with a claim: bounded, known by their content, given out only to keep."""
