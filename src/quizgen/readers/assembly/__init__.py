"""From a draft to a sheet: names resolved, values typed, ids given."""
