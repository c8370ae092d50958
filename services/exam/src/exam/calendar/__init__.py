"""When people and rooms are taken, by quarter hours: nobody is in two places."""
