"""E-Safety Desktop: the e-safety work of a small primary school, kept in one place."""
