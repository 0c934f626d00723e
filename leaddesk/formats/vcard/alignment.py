"""Pairs the elements of two lists: what stayed, what was edited in its place, what came and what went."""

from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Final

Step = tuple[int | None, int | None]
_COMPARED: Final = 300  # difflib's time grows faster than its lists


def align(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator[Step]:
    """Yield index pairs in the order of the new list; None stands for what came (old) or went (new)."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        yield start, start
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    old_stop, new_stop = len(old) - end, len(new) - end
    yield from _middle(old, new, (start, old_stop), (start, new_stop))
    for back in range(end):
        yield old_stop + back, new_stop + back


def _middle(
    old: Sequence[Hashable], new: Sequence[Hashable], olds: tuple[int, int], news: tuple[int, int]
) -> Iterator[Step]:
    if max(olds[1] - olds[0], news[1] - news[0]) > _COMPARED:
        yield from zip_longest(range(*olds), range(*news))
        return
    matcher = SequenceMatcher(None, old[slice(*olds)], new[slice(*news)], autojunk=False)
    for _, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        at, to = olds[0], news[0]
        yield from zip_longest(range(at + old_from, at + old_to), range(to + new_from, to + new_to))
