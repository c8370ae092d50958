"""Every file that is shipped for production, filled in and run: as processes here, with the real parts beside them."""
