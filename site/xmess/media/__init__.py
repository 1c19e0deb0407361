"""Our own image and document models."""
