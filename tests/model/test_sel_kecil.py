"""Small counts stay hidden, and no sum gives them away."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from generator.model.sel_kecil import DISAMARKAN, KECIL, guard, is_small


def test_one_or_two_people_are_small_and_nobody_is_not() -> None:
    assert [is_small(count) for count in (0, 1, 2, 3, KECIL, None)] == [False, True, True, False, True, False]


def test_counts_without_small_ones_stay_as_they_are() -> None:
    assert guard([4, 0, 12], 16) == (4, 0, 12)


def test_without_a_total_only_the_small_ones_are_hidden() -> None:
    assert guard([14, 1, 9], None) == (14, KECIL, 9)


def test_beside_a_total_the_smallest_large_count_is_hidden_too() -> None:
    assert guard([4118, 41, 12, 9, 2, 0], 4182) == (4118, 41, 12, DISAMARKAN, KECIL, 0)


def test_a_count_that_the_village_wrote_as_small_is_guarded_alike() -> None:
    assert guard([20, KECIL, 30], 51) == (DISAMARKAN, KECIL, 30)


def test_where_no_count_is_large_enough_nothing_is_shown() -> None:
    assert guard([1, 2, 3], 6) is None


@given(st.lists(st.integers(0, 40), min_size=1, max_size=6))
def test_whoever_subtracts_from_the_total_cannot_tell_a_small_count(counts: list[int]) -> None:
    total = sum(counts)
    shown = guard(counts, total)
    if shown is None:
        return
    rest = total - sum(count for count in shown if isinstance(count, int))
    hidden = sum(count == DISAMARKAN for count in shown)
    small = [index for index, count in enumerate(shown) if count == KECIL]
    for place in range(len(small)):
        possible = {
            guess[place]
            for guess in product((1, 2), repeat=len(small))
            if (rest - sum(guess) >= 3 if hidden else rest == sum(guess))
        }
        assert possible == {1, 2}
