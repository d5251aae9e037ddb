"""What is opened in a browser to practise with."""
