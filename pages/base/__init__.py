"""What every page and record shares; knows no domain."""
