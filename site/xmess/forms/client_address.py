"""Who is asking, as an address: the one the outermost trusted proxy saw, never one the visitor made up."""

from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

IPV6_SUBSCRIBER_BITS = 64  # one household or office gets a /64: its addresses count as one


def client_address(request: HttpRequest) -> str:
    """The visitor's IP address; empty when the server does not know it (a Unix socket).

    ``TRUSTED_PROXIES`` says how many proxies stand in front. Each appends the address it saw to ``X-Forwarded-For``, so
    the visitor is that many steps from the right; whatever stands further left was sent by the visitor and is ignored.
    """
    seen = request.META.get("REMOTE_ADDR", "")
    steps = settings.TRUSTED_PROXIES
    if steps:
        forwarded = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
        if len(forwarded) >= steps:
            seen = forwarded[-steps]
    return _plain(seen)


def address_key(request: HttpRequest) -> str:
    """A keyed digest that stands for the visitor's address where something must be counted but nothing told."""
    address = client_address(request)
    if ":" in address:
        address = str(IPv6Address(int(ip_address(address)) >> IPV6_SUBSCRIBER_BITS << IPV6_SUBSCRIBER_BITS))
    return salted_hmac("xmess.forms.client_address", address, algorithm="sha256").hexdigest()[:32]


def _plain(address: str) -> str:
    """``address`` without port, brackets or zone; empty when it is none."""
    if address.startswith("["):
        address = address[1:].partition("]")[0]
    elif address.count(":") == 1:
        address = address.partition(":")[0]
    try:
        parsed = ip_address(address.partition("%")[0])
    except ValueError:
        return ""
    mapped = parsed.ipv4_mapped if isinstance(parsed, IPv6Address) else None
    return str(mapped or parsed)
