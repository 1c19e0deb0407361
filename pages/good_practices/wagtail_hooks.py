"""What good practices register: the editors' desk, forms and what they show elsewhere."""
