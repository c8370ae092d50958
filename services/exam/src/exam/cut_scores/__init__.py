"""The pass mark of each form: what follows from a panel, and the two people who lock it."""
