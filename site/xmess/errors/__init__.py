"""What visitors read when something is wrong: in their language, in the design, without what may have failed."""
