"""What visitors open, one folder per part of XMESS, with the records behind it."""
