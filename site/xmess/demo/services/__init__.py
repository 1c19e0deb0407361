"""Loading the demo site."""
