"""modelsearch's tests of what every back end must do, with our back end in the place of theirs."""

from typing import Any, ClassVar
from unittest import mock, skipIf

from django.conf import settings
from django.db import connection
from django.db.models.signals import post_delete, post_save
from django.test import TestCase
from modelsearch.backends import get_search_backend
from modelsearch.tests.test_backends import BackendTests

from . import library

REMOTE = "URLS" in settings.MODELSEARCH_BACKENDS["default"]
WRITING = ("add_item", "add_items", "delete_item", "reset")


class TestOurBackend(BackendTests, TestCase):
    """Every test of theirs. The index is built again only after a test that changed it: on a server that takes time."""

    backend_path = settings.MODELSEARCH_BACKENDS["default"]["BACKEND"]
    fixtures = ()
    stale: ClassVar[bool] = True

    @classmethod
    def setUpTestData(cls) -> None:
        library.fill()

    def setUp(self) -> None:
        if type(self).stale or not REMOTE:
            super().setUp()
            type(self).stale = False
        self.backend_name, self.backend = "default", get_search_backend()
        self._notice_changes()

    def _notice_changes(self) -> None:
        def changed(*args: Any, **kwargs: Any) -> None:
            type(self).stale = True

        for signal in (post_save, post_delete):
            signal.connect(changed)
            self.addCleanup(signal.disconnect, changed)
        index_class = self.backend.get_index_for_model(library.Book).__class__
        for name in WRITING:
            written = getattr(index_class, name)

            def noticed(*args: Any, written: Any = written, **kwargs: Any) -> Any:
                changed()
                return written(*args, **kwargs)

            patch = mock.patch.object(index_class, name, noticed)
            patch.start()
            self.addCleanup(patch.stop)

    @skipIf(REMOTE, "an engine sorts by its own columns: modelsearch refuses expressions there")
    def test_order_by_expression(self) -> None:
        super().test_order_by_expression()


class TestWhichDatabase(TestCase):
    """The contract ran where it was meant to."""

    def test_the_database_is_the_engines_own(self) -> None:
        if not REMOTE:
            self.assertIn(connection.vendor, self.backend_module)

    backend_module = settings.MODELSEARCH_BACKENDS["default"]["BACKEND"]
