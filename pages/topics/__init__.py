"""Topics: the themes that every other part of the site shares, each with its hue and icon."""
