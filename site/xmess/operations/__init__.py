"""Running the site: prepare everything, serve it the way production does, say whether it is well."""
