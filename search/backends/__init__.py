"""Search engines behind Wagtail's own search API, all running the same plan over the same terms."""
