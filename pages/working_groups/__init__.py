"""Working groups: what members work on together, and what came of it."""
