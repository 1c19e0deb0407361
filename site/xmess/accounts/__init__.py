"""Who works with the site: users who sign in by e-mail, and their roles."""
