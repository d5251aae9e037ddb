"""What is printed: worksheets, answer sheets and keys, flashcards."""
