"""What every environment shares: the values are safe for production, the others only loosen them."""

from .apps import *  # noqa: F403 - settings are gathered by Django's convention of module-level names
from .documents import *  # noqa: F403
from .languages import *  # noqa: F403
from .log_in import *  # noqa: F403
from .logs import *  # noqa: F403
from .mail import *  # noqa: F403
from .search import *  # noqa: F403
from .security import *  # noqa: F403
from .security import SITE_ORIGIN
from .storage import *  # noqa: F403

DEBUG = False
STYLEGUIDE = False
ROOT_URLCONF = "xmess.urls"
WSGI_APPLICATION = "xmess.wsgi.application"
SITE_ID = 1

WAGTAIL_SITE_NAME = "XMESS"
WAGTAILADMIN_BASE_URL = SITE_ORIGIN
# An editor's browser talks to nobody else.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_USER_TIME_ZONES = ["Europe/Madrid"]  # everybody works in the same one
WAGTAILIMAGES_IMAGE_MODEL = "media.SiteImage"
WAGTAILDOCS_DOCUMENT_MODEL = "media.SiteDocument"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILDOCS_MAX_UPLOAD_SIZE = 25 * 1024 * 1024
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ods", "odt", "pdf", "pptx", "rtf", "txt", "xlsx", "zip"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
# A million of the widest characters, as browsers encode them (%F0%9F%92%9A): the form comes back with them and says
# that they are too many. Django's own limit answers a bare 413, and the words are gone.
DATA_UPLOAD_MAX_MEMORY_SIZE = 13 * 1024 * 1024
# Wagtail's page editor posts one field per block child.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
