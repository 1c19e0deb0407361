"""Installed apps and middleware; each ordering constraint is explained where it holds."""

from .environment import env

# Slices of level 5 (site/docs/plugins.md): each can be switched off, the site boots and serves without it.
OPTIONAL_SLICES = ["good_practices", "guides", "working_groups"]
_switched_off = set(env.items("WITHOUT_SLICES", default=[]))
SLICES = [f"pages.{name}" for name in OPTIONAL_SLICES if name not in _switched_off]

INSTALLED_APPS = [
    # First, so that our templates win over Wagtail's and Django's.
    "xmess",
    "xmess.accounts",
    "xmess.caching",
    "xmess.demo",
    "xmess.design",
    "xmess.discovery",
    "xmess.drafts",
    "xmess.errors",
    "xmess.forms",
    "xmess.languages",
    "xmess.mailing",
    "xmess.media",
    "xmess.navigation",
    "xmess.operations",
    "xmess.pdf",
    "xmess.territory",
    "blocks",
    "search",
    "search.desk",
    "pages.base",
    "pages.topics",
    "pages.members",
    "pages.content",
    *SLICES,
    "pages.home",
    # Before wagtail.*: it overrides templates of wagtail.admin. `.locales` replaces wagtail.locales.
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "xmess.accounts.users_app.UsersConfig",  # wagtail.users with our forms
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",  # already is modelsearch's app: never list that one too
    "wagtail.admin",
    "wagtail",
    "taggit",
    "modelcluster",
    "recurrence",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.forms",  # after our apps: FORM_RENDERER looks its templates up among all of them
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "xmess.security.headers.ResourcePolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",  # straight after security: a static file needs nothing else
    "csp.middleware.CSPMiddleware",
    "xmess.security.headers.AdminPolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "xmess.security.requests.PlainRequestMiddleware",  # before anything reads the path or the body
    "search.counting.SearchCountingMiddleware",  # outside what keeps answers: what is answered from there counts too
    # Inside the headers, outside everything that costs: a kept page or a 304 goes no further.
    "xmess.caching.middleware.PublicCacheMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "xmess.languages.middleware.LanguageMiddleware",  # before common, like Django's own, which it refines
    "xmess.errors.middleware.ErrorPageMiddleware",  # inside the language, outside everything that answers
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "xmess.accounts.second_factor.SecondFactorMiddleware",  # needs the user and says why
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "xmess.caching.redirects.KeptRedirectMiddleware",
    "axes.middleware.AxesMiddleware",  # last, as its documentation asks
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                # Lazy both: a page that shows neither a name nor a message never asks for the session.
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "xmess.navigation.context_processors.navigation",
            ],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
