"""What a reader found, still as written. Everything else in `readers` rests on it."""
