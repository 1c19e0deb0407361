"""What editors do for the search and see of it. An app of its own: the engines work without Wagtail, this does not."""
