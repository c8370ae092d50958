"""Mail: letters are written in the transaction that gives the reason, and sent afterwards."""
