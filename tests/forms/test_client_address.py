from typing import Any

import pytest
from django.test import RequestFactory

from xmess.forms.client_address import address_key, client_address


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "203.0.113.9", "192.0.2.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "1.2.3.4, 203.0.113.9", "203.0.113.9"),
        (2, "1.2.3.4, 203.0.113.9, 198.51.100.7", "203.0.113.9"),
        (2, "203.0.113.9", "192.0.2.1"),
        (1, "", "192.0.2.1"),
        (1, "203.0.113.9:4711", "203.0.113.9"),
        (1, "[2001:db8::1]:4711", "2001:db8::1"),
        (1, "::ffff:203.0.113.9", "203.0.113.9"),
        (1, "fe80::1%eth0", "fe80::1"),
        (1, "unknown", ""),
    ],
)
def test_the_address_is_the_one_the_outermost_trusted_proxy_saw(
    settings: Any, proxies: int, forwarded: str, address: str
) -> None:
    settings.TRUSTED_PROXIES = proxies
    request = RequestFactory().get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=forwarded)
    assert client_address(request) == address


def key_of(address: str) -> str:
    return address_key(RequestFactory().get("/", REMOTE_ADDR=address))


def test_the_key_tells_addresses_apart_and_tells_none() -> None:
    assert key_of("192.0.2.1") != key_of("192.0.2.2")
    assert "192" not in key_of("192.0.2.1")
    assert key_of("") == key_of("nonsense")


def test_a_household_with_ipv6_counts_as_one() -> None:
    assert key_of("2001:db8::1") == key_of("2001:db8::ffff:1") != key_of("2001:db8:0:1::1")
