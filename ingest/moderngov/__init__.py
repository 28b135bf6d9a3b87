"""Papers from a council's ModernGov site: its web service and its pages, read with manners, and shelved."""
