"""One person's place in the training: the commitment, and the rule set that it keeps."""
