"""What machines read: head metadata, sitemaps, robots.txt, security.txt and the old paths."""
