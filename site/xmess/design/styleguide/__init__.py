"""Every component in all its states, for people and for the visual tests; only where `STYLEGUIDE` allows."""
