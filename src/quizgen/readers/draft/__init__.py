"""A sheet as a draft: what was read, still as written. The ground floor of `readers`."""
