"""Writes the reference prices and Greeks that BlackReferencesTest compares the scalar kernel with.

Run from the top of the repository (needs Python 3 and the public library mpmath, 1.3.0 was used):

    pip install mpmath
    python3 src/test/scripts/black_references.py

Method. The only formula used is the textbook price, phi * (A N(phi d1) - B N(phi d2)), in 500-digit arithmetic. Every
Greek is a central difference of that price, so nothing is shared with the closed forms under test. Relative step 1e-40:
truncation leaves about 70 correct digits and 500 working digits leave more after the cancellation. Each row is computed
with two steps, and the script stops if they disagree beyond 50 digits of the larger of the Greek and its rounding floor.

The points are seeded, so a second run writes the same file. Inputs are the exact binary doubles, printed so that they
read back unchanged.
"""

import pathlib
import random

import mpmath as mp

mp.mp.dps = 500
STEPS = (mp.mpf(10) ** -40, mp.mpf(10) ** -42)
AGREEMENT = mp.mpf(10) ** -50
DATE = "2026-11-21"
SEED = 20261121
TARGET = (
    pathlib.Path(__file__).resolve().parent.parent
    / "resources/dev/wingspread/pricing/kernel/black-references.csv"
)
GREEKS = [
    "price", "delta", "gamma", "vega", "theta", "rho", "epsilon", "vanna", "volga",
    "charm", "speed", "zomma", "color", "veta",
]


def normal_cdf(x):
    return mp.erfc(-x / mp.sqrt(2)) / 2


def price(model, phi, underlying, strike, years, vol, rate, dividend):
    carry = rate - dividend if model == "BSM" else mp.mpf(0)
    grown = underlying * mp.exp((carry - rate) * years)
    owed = strike * mp.exp(-rate * years)
    total = vol * mp.sqrt(years)
    d1 = (mp.log(underlying / strike) + carry * years) / total + total / 2
    return phi * (grown * normal_cdf(phi * d1) - owed * normal_cdf(phi * (d1 - total)))


class Stencil:
    """Central differences of the price around one point; offsets count steps in one or more inputs."""

    def __init__(self, point, step):
        self.model, self.phi, *inputs = point
        names = ("underlying", "strike", "years", "vol", "rate", "dividend")
        self.centre = {name: mp.mpf(value) for name, value in zip(names, inputs)}
        self.size = {
            name: step * (value if name in ("underlying", "years", "vol") else 1)
            for name, value in self.centre.items()
        }
        self.known = {}

    def at(self, **offsets):
        key = tuple(sorted((k, v) for k, v in offsets.items() if v))
        if key not in self.known:
            moved = dict(self.centre)
            for name, count in key:
                moved[name] += count * self.size[name]
            self.known[key] = price(self.model, self.phi, **moved)
        return self.known[key]

    def d(self, name, **fixed):
        return (self.at(**{name: 1}, **fixed) - self.at(**{name: -1}, **fixed)) / (2 * self.size[name])

    def dd(self, name, **fixed):
        up, mid, down = (self.at(**{name: i}, **fixed) for i in (1, 0, -1))
        return (up - 2 * mid + down) / self.size[name] ** 2

    def ddd(self, name):
        far_up, up, down, far_down = (self.at(**{name: i}) for i in (2, 1, -1, -2))
        return (far_up - 2 * up + 2 * down - far_down) / (2 * self.size[name] ** 3)

    def across(self, name, inner):
        return (inner(1) - inner(-1)) / (2 * self.size[name])

    def greeks(self):
        s, t, v = "underlying", "years", "vol"
        bsm = self.model == "BSM"
        return {
            "price": self.at(),
            "delta": self.d(s),
            "gamma": self.dd(s),
            "vega": self.d(v) / 100,
            "theta": -self.d(t) / 365,
            "rho": self.d("rate") / 100,
            "epsilon": self.d("dividend") / 100 if bsm else mp.mpf(0),
            "vanna": self.across(v, lambda i: self.d(s, vol=i)) / 100,
            "volga": self.dd(v) / 10000,
            "charm": -self.across(t, lambda i: self.d(s, years=i)) / 365,
            "speed": self.ddd(s),
            "zomma": self.across(v, lambda i: self.dd(s, vol=i)) / 100,
            "color": -self.across(t, lambda i: self.dd(s, years=i)) / 365,
            "veta": -self.across(t, lambda i: self.d(v, years=i)) / 36500,
        }


def agrees(first, second):
    return abs(first - second) <= AGREEMENT * max(abs(first), abs(second), mp.mpf(10) ** -320)


def points():
    rng = random.Random(SEED)

    def log_uniform(low, high):
        return low * (high / low) ** rng.random()

    def rates(model):
        rate = round(rng.uniform(-0.01, 0.08), 4)
        return rate, round(rng.uniform(0, 0.03), 4) if model == "BSM" else 0.0

    def add(model, underlying, strike, years, vol, **given):
        rate, dividend = rates(model)
        rate, dividend = given.get("rate", rate), given.get("dividend", dividend)
        for phi in (1, -1):
            rows.append((model, phi, underlying, strike, years, vol, rate, dividend))

    rows = []
    for _ in range(40):  # an index book
        spot = round(rng.uniform(2500, 7000), 2)
        strike = 5.0 * round(spot * rng.uniform(0.4, 1.8) / 5)
        add("BSM", spot, strike, rng.randint(1, 1000) / 365, round(log_uniform(0.07, 0.9), 4))
    for _ in range(30):  # a VIX ladder
        future = round(rng.uniform(11, 60), 3)
        strike = float(round(rng.uniform(10, 150)))
        add("B76", future, strike, rng.randint(1, 270) / 365, round(log_uniform(0.3, 3), 4))
    for model in ("BSM", "B76"):
        for _ in range(30):  # wings down to 1e-300: up to 36.5 standard deviations out
            total = log_uniform(0.003, 0.6)
            years = log_uniform(0.002, 3)
            underlying = log_uniform(10, 6000)
            distance = rng.uniform(4, 36.5) * rng.choice((-1, 1))
            strike = underlying * float(mp.exp(total * distance))
            add(model, underlying, strike, years, total / years ** 0.5)
        for _ in range(10):  # exactly and nearly at the money
            underlying = log_uniform(10, 6000)
            years, vol = log_uniform(1e-3, 2), log_uniform(0.05, 2)
            add(model, underlying, underlying, years, vol, rate=0.04, dividend=0.04)
            add(model, underlying, underlying * (1 + rng.uniform(-1e-6, 1e-6)), years, vol, rate=0.0, dividend=0.0)
        for _ in range(10):  # tiny total volatility, strike within a few standard deviations
            years, vol = log_uniform(1e-7, 1e-4), log_uniform(0.01, 0.5)
            underlying = log_uniform(10, 6000)
            strike = underlying * (1 + rng.uniform(-3, 3) * vol * years ** 0.5)
            add(model, underlying, strike, years, vol, rate=0.0, dividend=0.0)
        for _ in range(10):  # long time, huge volatility
            underlying = log_uniform(10, 6000)
            strike = underlying * log_uniform(0.01, 100)
            add(model, underlying, strike, log_uniform(3, 100), log_uniform(0.05, 3))
    add("BSM", 6000.0, 3000.0, 7 / 365, 0.5, rate=0.04, dividend=0.013)
    add("BSM", 6000.0, 3000.0, 7 / 365, 0.25, rate=0.04, dividend=0.013)
    for model in ("BSM", "B76"):  # the last decades before doubles run out
        add(model, 100.0, 100.0 * float(mp.exp(mp.mpf("7.41"))), 1.0, 0.2, rate=0.0, dividend=0.0)
        add(model, 6000.0, 6000.0 * float(mp.exp(mp.mpf("-7.39"))), 1.0, 0.2, rate=0.0, dividend=0.0)
    add("B76", 1e6, 1e-3, 1.0, 4.0)
    add("B76", 1e-3, 1e6, 1.0, 4.0)
    add("BSM", 42.0, 40.0, 0.5, 0.2, rate=0.1, dividend=0.0)
    add("BSM", 930.0, 900.0, 2 / 12, 0.2, rate=0.08, dividend=0.03)
    add("BSM", 60.0, 65.0, 0.25, 0.3, rate=0.08, dividend=0.0)
    add("B76", 19.0, 19.0, 0.75, 0.28, rate=0.1)
    return rows


def main():
    lines = [
        "# Reference prices and Greeks of European options, Black-Scholes-Merton (BSM) and Black-76 (B76).",
        f"# Made by src/test/scripts/black_references.py with mpmath {mp.__version__} on {DATE}, seed {SEED}.",
        "# Method: textbook price in 500-digit arithmetic; every Greek a central difference of that price, step 1e-40",
        "# relative, repeated with 1e-42 and equal to 50 digits. No closed-form Greek is used. 20 digits are kept.",
        "# Units: per 1 option; vol point 0.01; day 1/365 year as time passes; rate and dividend per 0.01.",
        "# B76: derivatives in the future, held fixed as time or rate moves. dividend is unused there.",
        "model,right,underlying,strike,years,volatility,rate,dividend," + ",".join(GREEKS),
    ]
    for point in points():
        first, second = (Stencil(point, step).greeks() for step in STEPS)
        for name in GREEKS:
            if not agrees(first[name], second[name]):
                raise SystemExit(f"{name} not settled at {point}: {mp.nstr(first[name])} {mp.nstr(second[name])}")
        model, phi, *inputs = point
        cells = [model, "C" if phi == 1 else "P"] + [repr(float(value)) for value in inputs]
        cells += [mp.nstr(first[name], 20, min_fixed=0, max_fixed=0) for name in GREEKS]
        lines.append(",".join(cells))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
