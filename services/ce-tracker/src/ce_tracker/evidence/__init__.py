"""The papers that people send with a claim: read apart, sealed for their owner, compared, shown to few."""
