"""How open a village is: 57 items of public information, each judged from the village's own data.

The items, their legal basis, weights and formula are in data/informasi-wajib.yml. One
function judges one item; `nilai.score` puts them together. It is the village's self-assessment, not an
official score.
"""
