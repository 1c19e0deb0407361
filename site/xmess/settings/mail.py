"""Outgoing mail: files in DATA_DIR until EMAIL_URL names a server."""

from .environment import env
from .storage import DATA_DIR

_mail = env.mail("EMAIL_URL", default=f"filemail:///{DATA_DIR / 'mail'}")
EMAIL_BACKEND = _mail["EMAIL_BACKEND"]
EMAIL_HOST = _mail.get("EMAIL_HOST") or "localhost"
EMAIL_PORT = _mail.get("EMAIL_PORT") or 25
EMAIL_HOST_USER = _mail.get("EMAIL_HOST_USER") or ""
EMAIL_HOST_PASSWORD = _mail.get("EMAIL_HOST_PASSWORD") or ""
EMAIL_USE_TLS = _mail.get("EMAIL_USE_TLS", False)
EMAIL_USE_SSL = _mail.get("EMAIL_USE_SSL", False)
EMAIL_FILE_PATH = DATA_DIR / "mail"
EMAIL_TIMEOUT = 10  # seconds; a mail server that hangs must not hold a worker

DEFAULT_FROM_EMAIL = env.text("MAIL_FROM", default="XMESS <no-contestar@xmess.example>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
# Where messages for the technical secretariat go.
SECRETARIAT_EMAIL = env.text("SECRETARIAT_EMAIL", default="secretaria@xmess.example")
# Where vulnerabilities are reported (security.txt): a mailto: or https: address.
SECURITY_CONTACT = env.text("SECURITY_CONTACT", default=f"mailto:{SECRETARIAT_EMAIL}")
