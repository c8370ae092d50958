"""Who is told when an entry changes: an organization that asked, as long as the person says yes."""
