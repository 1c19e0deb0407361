"""From a file to its text. Everything here but ``apart`` runs in a process of its own and knows no Django."""
