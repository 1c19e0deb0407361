"""modelsearch's own tests of a back end, run against ours in a project of their own."""
