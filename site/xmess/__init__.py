"""The XMESS site: settings, URLs and the parts every slice stands on."""
