"""Cacheable by design: one content version, validators before rendering, cached fragments."""
