"""Read one village folder into a Village and its Problems."""
