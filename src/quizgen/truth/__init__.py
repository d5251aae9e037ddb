"""What is true, what is false and what nobody can tell from a sheet; and where a sheet contradicts itself."""
