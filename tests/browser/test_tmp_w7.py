import pytest
from tests.browser import test_every_page_is_accessible as t
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
@pytest.mark.parametrize("part", [0, 1])
def test_mine(open_page, part):
    names = [n for n in t.PAGES if n.startswith("investing")] + ["money"]
    t.test_pages_have_no_findings(open_page, names[part::2])
