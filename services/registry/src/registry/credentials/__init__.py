"""The certificate as data that any verifier reads (Open Badges 3.0), its status list, and comparing a copy."""
