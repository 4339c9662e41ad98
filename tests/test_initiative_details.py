"""What models' pages tell is kept as one text and comes back as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from followup.initiative_details import InitiativeDetails, ProofRow, folded, unfolded

TEXTS = st.text(max_size=8)
PAIRS = st.lists(st.tuples(TEXTS, TEXTS), max_size=3).map(tuple)
PROOFS = st.lists(st.builds(ProofRow, TEXTS, TEXTS, st.none() | TEXTS, st.none() | TEXTS), max_size=3).map(tuple)
PEOPLE = st.lists(TEXTS, max_size=3).map(tuple)
DETAILS = st.builds(InitiativeDetails, TEXTS, PAIRS, TEXTS, PROOFS, PEOPLE, TEXTS, TEXTS)


@given(st.lists(DETAILS, max_size=3))
def test_folded_details_come_back_as_they_were(details: list[InitiativeDetails]) -> None:
    assert repr(list(unfolded(folded(details)))) == repr(details)
