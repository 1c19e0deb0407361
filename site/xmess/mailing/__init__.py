"""Messages in their reader's language, sent by a task and recorded."""
