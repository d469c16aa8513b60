from tests import test_query_counts as t
import pytest
pytestmark = pytest.mark.django_db
def test_mine(client_of, monkeypatch):
    monkeypatch.setattr(t, "TABLE", {k: v for k, v in t.TABLE.items() if k.startswith("investing")})
    t.test_a_page_costs_no_more_queries_for_many_rows_than_for_few(client_of)
    
