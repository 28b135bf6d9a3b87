"""What people meet: the chat (`chat`), the command line (`cli`) and the service (`api`), all on `answers.ask`."""
