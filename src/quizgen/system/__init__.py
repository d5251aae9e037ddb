"""What the operating system does for quizgen: files written whole or not at all, work on several processes."""
