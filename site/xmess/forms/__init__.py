"""What public forms share: consent, traps for robots, limits, and a token given on use."""
