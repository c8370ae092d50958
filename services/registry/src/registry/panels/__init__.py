"""Who decides about a concern: two people without a tie, one of them a CPS; on an appeal, two others."""
