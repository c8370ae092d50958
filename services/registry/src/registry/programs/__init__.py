"""Keys with which an organization's own programs ask, each made by somebody who acts for it."""
