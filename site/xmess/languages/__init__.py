"""Three languages: switcher, hreflang, fallback to the source, translations that follow it, dates."""
