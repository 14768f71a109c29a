"""The groups of `mdav` in src/lib/disclosure, computed apart from it: Python 3.11 and NumPy 2.4.6.

    python3 tests/reference/groups.py > tests/reference/groups.csv

Ties are broken as NumPy's argmax and argsort break them; on these data there are none.
"""

import csv

import numpy as np

derived = {
    'empty_post_rate': 1,
    'net_workforce_growth': 1,
    'children_in_need_per_worker': 1,
    'manager_share': 1,
    'leadership_judgement': 0,
}


def rows(name):
    with open(f'data/{name}.csv', encoding='utf-8') as file:
        return list(csv.DictReader(file))


authorities = [row['authority'] for row in rows('authorities') if row['last_year'] == '2025']
indicators = [row['indicator'] for row in rows('indicators') if row['role'] != 'context']
cells = {}
for row in rows('observations'):
    if row['in_links'] == 'true' and row['recast'] == 'false':
        cells.setdefault(row['indicator'], {}).setdefault(int(row['year']), {})[row['authority']] = float(row['value'])


def decimals(indicator):
    values = np.array([value for year in cells[indicator].values() for value in year.values()])
    fits = (d for d in range(5) if np.allclose(values, values.round(d), atol=1e-6))
    return derived.get(indicator, next(fits, 4))


def latest(indicator):
    year = cells[indicator][max(cells[indicator])]
    return np.round([year.get(authority, np.nan) for authority in authorities], decimals(indicator))


def mdav(profiles, k):
    z = (profiles - np.nanmean(profiles, 0)) / np.nanstd(profiles, 0)
    z = np.where(np.isnan(z), 0, z)
    left, groups = list(range(len(z))), []

    def far(point):
        return left[np.argmax(((z[left] - point) ** 2).sum(1))]

    def gather(around):
        nearest = np.argsort(((z[left] - z[around]) ** 2).sum(1))[:k]
        group = [left[place] for place in nearest]
        groups.append(group)
        left[:] = [place for place in left if place not in group]

    while len(left) >= 3 * k:
        first = far(z[left].mean(0))
        gather(first)
        gather(far(z[first]))
    if len(left) >= 2 * k:
        gather(far(z[left].mean(0)))
    return groups + [left]


profiles = np.column_stack([latest(indicator) for indicator in indicators])
print('size,group,authority')
for k in (3, 5, 10):
    for number, group in enumerate(mdav(profiles, k), 1):
        for place in sorted(group):
            print(f'{k},{number},{authorities[place]}')
