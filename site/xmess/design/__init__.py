"""The design system: palette, tokens, charts, fonts and the components templates are made of."""
