"""The one clock of a sitting: a ledger of what started, stopped and lengthened it, and when it ends."""
