"""What happens to the translations of a page when its Catalan original changes (docs/decisions/0005)."""
