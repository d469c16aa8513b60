# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The settings of an installation; what may differ comes from the environment."""

from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF

from inkoopkoers.config.allauth_settings import *  # noqa: F403 - all of them are settings
from inkoopkoers.config.env import Env, derived_key
from inkoopkoers.places import data_folder

env = Env()

# Only a start on one's own machine goes without a real address.
SMTPS_PORT = 465
NO_CONTACT = "mailto:security@example.org"

DATA = Path(
    env.text(
        "INKOOPKOERS_DATA", "Folder for the database and files.", str(data_folder())
    )
)
SECRET_KEY = env.text(
    "INKOOPKOERS_SECRET_KEY",
    "Long random text that signs sessions. `inkoopkoers start` makes one in the data folder.",
)
AUDIT_KEY = env.text(
    "INKOOPKOERS_AUDIT_KEY",
    "Long random text that seals the audit trail. Without one it is made from the "
    "secret key; then the secret key cannot change without breaking the seals.",
    "",
) or derived_key(SECRET_KEY, "audit trail")
HTTPS = env.truth(
    "INKOOPKOERS_HTTPS",
    "The product is reached over https: secure cookies and HSTS. Set it on every real installation.",
)
ALLOWED_HOSTS = env.words(
    "INKOOPKOERS_HOSTS", "Host names, separated by commas.", "localhost,127.0.0.1,[::1]"
)
ORIGIN = env.text(
    "INKOOPKOERS_ORIGIN",
    "The public address without a path, for links in documents and the API.",
    f"{'https' if HTTPS else 'http'}://{ALLOWED_HOSTS[0]}",
).rstrip("/")
CONTACT = env.text(
    "INKOOPKOERS_CONTACT",
    "Where to report a leak, as mailto: or https: address, for security.txt. "
    "Needed with https.",
    None if HTTPS else NO_CONTACT,
)
OCDS_PREFIX = env.text(
    "INKOOPKOERS_OCDS_PREFIX",
    "Begin of the numbers (ocid) in the open data of the calendar. Register your own "
    "with the Open Contracting Partnership before others use the data, and never "
    "change it after.",
    "ocds-lokaal",
)
TRUSTED_PROXIES = env.number(
    "INKOOPKOERS_PROXIES",
    "How many of your own proxies stand in front; 0 when there is none.",
    0,
)
CSRF_TRUSTED_ORIGINS = [ORIGIN] if HTTPS else []

DEBUG = False
ROOT_URLCONF = "inkoopkoers.config.urls"
WSGI_APPLICATION = "inkoopkoers.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "organisations.User"

INSTALLED_APPS = [
    "inkoopkoers.config",
    "inkoopkoers.home",
    "inkoopkoers.measuring",
    "inkoopkoers.procurements",
    "inkoopkoers.planning",
    "inkoopkoers.spending",
    "inkoopkoers.costing",
    "inkoopkoers.awarding",
    "inkoopkoers.instruments",
    "inkoopkoers.library",
    "inkoopkoers.organisations",
    "inkoopkoers.knowledge",
    "inkoopkoers.audit",
    "inkoopkoers.web",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]

MIDDLEWARE = [
    "inkoopkoers.web.headers.SafetyHeadersMiddleware",
    "inkoopkoers.web.reader_cache.ReaderCacheMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "inkoopkoers.config.sign_in.SignInMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "inkoopkoers.organisations.accounts.middleware.SecondFactorMiddleware",
    "inkoopkoers.web.errors.DomainErrorMiddleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "inkoopkoers.web.context.shell",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]

DATABASE_URL = env.text(
    "DATABASE_URL",
    "The database; postgresql://user:password@host/name for a shared installation.",
    f"sqlite:///{DATA / 'inkoopkoers.sqlite3'}",
)
DATABASES: dict[str, Any] = {
    "default": dict(
        dj_database_url.parse(DATABASE_URL, conn_max_age=60, conn_health_checks=True)
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        # What is deleted is overwritten: not every SQLite does that by itself.
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
        ),
    }

# What has to be counted by all processes together; pages are kept per process.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shared_cache",
        "KEY_FUNCTION": "inkoopkoers.web.shared_cache.marked",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}

MAIL_HOST = env.text(
    "INKOOPKOERS_SMTP_HOST",
    "Mail server. Without one, letters are kept as files in the folder `mail` of the data folder.",
    "",
)
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if MAIL_HOST
    else "django.core.mail.backends.filebased.EmailBackend"
)
EMAIL_FILE_PATH = DATA / "mail"
EMAIL_HOST = MAIL_HOST or "localhost"
EMAIL_PORT = env.number("INKOOPKOERS_SMTP_PORT", "Port of the mail server.", 587)
EMAIL_HOST_USER = env.text("INKOOPKOERS_SMTP_USER", "Name at the mail server.", "")
EMAIL_HOST_PASSWORD = env.text(
    "INKOOPKOERS_SMTP_PASSWORD", "Password at the mail server.", ""
)
EMAIL_USE_TLS = bool(MAIL_HOST) and EMAIL_PORT != SMTPS_PORT
EMAIL_USE_SSL = bool(MAIL_HOST) and EMAIL_PORT == SMTPS_PORT
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.text(
    "INKOOPKOERS_MAIL_FROM",
    "Sender of every letter.",
    "Inkoopkoers <noreply@example.org>",
)

TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend",
        # Heavy work has a worker of its own; letters never wait for it.
        "QUEUES": ["default", "spend"],
    }
}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

# What features know of a person and do when one leaves; see
# organisations/personal_data.py.
PERSONAL_DATA = [
    "inkoopkoers.organisations.personal",
    "inkoopkoers.instruments.personal",
    "inkoopkoers.planning.personal",
    "inkoopkoers.spending.personal",
    "inkoopkoers.costing.personal",
    "inkoopkoers.awarding.personal",
    "inkoopkoers.measuring.personal",
    "inkoopkoers.procurements.personal",
]
# What the worker runs every hour, each as function(now): promises about how long we
# keep what.
FORGETTERS = [
    "inkoopkoers.organisations.actions.forget",
    "inkoopkoers.library.actions.forget",
    "inkoopkoers.measuring.actions.rounds.forget",
    "inkoopkoers.measuring.actions.answering.beginning.forget_starts",
    "inkoopkoers.spending.actions.forgetting.forget",
    "inkoopkoers.config.tasks.forget_jobs",
    "inkoopkoers.web.shared_cache.forget",
]

# What the foot of a page says of the content.
CONTENT_VERSION = "inkoopkoers.library.queries.content_version"
# Pages kept for readers are made again once this value changes.
READER_CACHE_STAMP = "inkoopkoers.knowledge.link_states.stamp"

# Invoice lines are files, a folder per organisation.
SPEND_FOLDER = DATA / "spend"
SPEND_ENGINE = env.text(
    "INKOOPKOERS_SPEND_ENGINE",
    "What answers questions about spend: duckdb, or spark for more lines than one "
    "machine can hold (needs the extra `spark` and Java 17).",
    "duckdb",
)
SPEND_SPARK = env.text(
    "INKOOPKOERS_SPEND_SPARK",
    "The Spark master, such as spark://name:7077; local[*] runs it in the process.",
    "local[*]",
)

# A worker that was silent for so long is taken for dead.
SPEND_STALE_SECONDS = 30
SPEND_FILE_MB = env.number(
    "INKOOPKOERS_SPEND_FILE_MB",
    "The largest file with spend that is taken, in megabytes.",
    2048,
)
SPEND_MEMORY_MB = env.number(
    "INKOOPKOERS_SPEND_MEMORY_MB",
    "Memory in megabytes for DuckDB while a file with spend is read; the process "
    "as a whole may use 1.5 GB and three times this.",
    512,
)
SPEND_STEP_SECONDS = env.number(
    "INKOOPKOERS_SPEND_STEP_SECONDS",
    "How long looking at or reading one file with spend may take, in seconds.",
    3600,
)

STATIC_URL = "/static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "inkoopkoers.organisations.passwords.LongEnough",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "inkoopkoers.organisations.passwords.NotCommon"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]

OIDC_ISSUER = env.text(
    "INKOOPKOERS_OIDC_ISSUER",
    "Address of an OpenID Connect provider that people may sign in with; see docs/accounts.md.",
    "",
).rstrip("/")
OIDC_CLIENT_ID = env.text(
    "INKOOPKOERS_OIDC_CLIENT_ID",
    "Our name at the provider. Needed with an issuer.",
    None if OIDC_ISSUER else "",
)
OIDC_CLIENT_SECRET = env.text(
    "INKOOPKOERS_OIDC_CLIENT_SECRET",
    "Our password at the provider. Needed with an issuer.",
    None if OIDC_ISSUER else "",
)
OIDC_NAME = env.text(
    "INKOOPKOERS_OIDC_NAME",
    "What follows 'Log in met' on the button to the provider.",
    "je werkaccount",
)
OIDC_SECOND_FACTOR = env.truth(
    "INKOOPKOERS_OIDC_SECOND_FACTOR",
    "The provider asks a second factor of everyone, so we do not ask it again.",
)
OIDC_DOMAINS = [
    domain.lower().removeprefix("@")
    for domain in env.words(
        "INKOOPKOERS_OIDC_DOMAINS",
        "Mail domains that may come in through the provider, separated by commas; all when empty.",
    )
]

# Answers in the form of the API who has to set up a second factor first.
API_WITHOUT_SECOND_FACTOR = "inkoopkoers.config.api.without_second_factor"

SESSION_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "__Host-sessie" if HTTPS else "sessie"
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_AGE = SESSION_COOKIE_AGE
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
CSRF_FAILURE_VIEW = "inkoopkoers.web.errors.csrf_failure"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
# An address list of 5,000 lines is the longest that anyone sends.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
# Months of invoices in one go; the form says so when there are more.
DATA_UPLOAD_MAX_NUMBER_FILES = 1000
FILE_UPLOAD_HANDLERS = ["inkoopkoers.web.uploads.RefuseFiles"]

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# SafetyHeadersMiddleware sets the headers that these two look for.
SILENCED_SYSTEM_CHECKS = ["security.W001", "security.W002"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "class": "inkoopkoers.web.log_lines.LineFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
