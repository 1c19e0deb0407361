"""How people who work with the site sign in: by e-mail, with a second factor, never by making an account themselves."""

from datetime import timedelta

from .environment import env

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
SESSION_COOKIE_AGE = 12 * 3600  # a working day
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

ACCOUNT_ADAPTER = "xmess.accounts.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]  # asked by allauth's checks; nobody can sign up
ACCOUNT_EMAIL_VERIFICATION = "none"  # administrators enter the addresses
ACCOUNT_EMAIL_SUBJECT_PREFIX = "XMESS: "
ACCOUNT_EMAIL_NOTIFICATIONS = True  # tell people when their password or second step changes
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300  # seconds after which changing the second step asks for the password again
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_LOGOUT_REDIRECT_URL = "/"
# From everywhere together; axes counts each pair of account and address between all processes.
ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,30/h/key", "reset_password": "10/h/ip,3/h/key"}

# Whoever may enter the administration needs a second factor; only demos switch this off.
REQUIRE_SECOND_FACTOR = env.flag("REQUIRE_SECOND_FACTOR", default=True)
MFA_ADAPTER = "xmess.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "XMESS"
MFA_TOTP_TOLERANCE = 1  # telephones' clocks are up to half a minute off
MFA_ALLOW_UNVERIFIED_EMAIL = True  # see ACCOUNT_EMAIL_VERIFICATION

AXES_HANDLER = "axes.handlers.cache.AxesCacheHandler"  # no table of names and addresses
AXES_CACHE = "shared"
# axes warns of file caches, which may lose one of two failures of the same instant. Two processes answer log-ins,
# allauth counts too (ACCOUNT_RATE_LIMITS), and CACHE_URL names a better cache where more processes run.
SILENCED_SYSTEM_CHECKS = ["axes.W001"]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_CLIENT_IP_CALLABLE = "xmess.forms.client_address.client_address"
AXES_USERNAME_CALLABLE = "xmess.accounts.lockout.account_of"
AXES_LOCKOUT_CALLABLE = "xmess.accounts.lockout.locked_out"
AXES_VERBOSE = False  # its lines name accounts and addresses
AXES_ENABLE_ADMIN = False
AXES_DISABLE_ACCESS_LOG = True

# Wagtail's own ways to change passwords and addresses would pass the second factor by.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
