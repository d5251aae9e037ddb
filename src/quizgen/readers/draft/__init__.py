"""A sheet as a draft: what was read, still as written. It imports none of the other folders of `readers`."""
