"""The judges of a panel: they say, each alone, what somebody who is just ready would reach in each question."""
