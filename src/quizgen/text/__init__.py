"""What text is: names and how they are compared, ids, and characters that nobody could see."""
