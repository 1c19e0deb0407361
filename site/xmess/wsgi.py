"""The WSGI application that granian serves."""

import os
from importlib import import_module

from django.conf import settings
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "xmess.settings.production")

application = get_wsgi_application()
# Django reads the addresses at the first request: that visitor would wait for it, or meet a module that does not load.
import_module(settings.ROOT_URLCONF)
