"""Whether a claim is true, false or open by the facts of a sheet, and whether the sheet agrees with itself."""
