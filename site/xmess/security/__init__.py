"""What is refused before anything else looks at it, and the headers no setting of Django's or Wagtail's sends."""
