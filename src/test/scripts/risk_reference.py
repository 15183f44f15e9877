"""Reference implementation of the risk figures, independent of the Java core.

It was written from the formulas in the documentation alone and shares no line with the program, so
that agreement between the two means something. Speed is no aim: every figure comes from a full
revaluation, and every Greek is taken by high-precision numerical differentiation of the price (never
from a closed form).

Needs Python 3.9+, numpy, scipy and mpmath.

    python3 risk_reference.py risk BOOK [--market FILE]
    python3 risk_reference.py whatif BOOK [--market FILE] --dvix 6 [--spx coupled|fixed|-3.2%]
                              [--days 5] [--vol-of-vol 0] [--beta BASE|LOW|HIGH] [--base ROLL_DOWN|MARTINGALE]
    python3 risk_reference.py selftest
    python3 risk_reference.py golden SAMPLES_DIR OUT_DIR

`risk` and `whatif` print JSON under the names of the command line's JSON output; `golden` writes one
file for each sample book and market, which the tests of the Java core compare against.

Not covered: markets given by quotes, legs without their own condor wings in REG_T margin, settings
that change a formula (only the defaults are implemented), and already settled legs.

Sources: J. Hull, Options, Futures, and Other Derivatives (Black-Scholes-Merton, Black-76); Gatheral and
Jacquier 2013 (SVI, SSVI); Cboe VIX methodology (minutes convention, expiry rule); Cboe margin manual.
"""

import argparse
import bisect
import datetime as dt
import json
import math
import os
import sys

import mpmath as mp
from scipy.special import ndtr

mp.mp.dps = 40

MINUTES_PER_YEAR = 525600
SPX_MULTIPLIER = 100
VIX_MULTIPLIER = 100
VX_MULTIPLIER = 1000
BETA_PRESETS = {"LOW": (0.55, 0.12, 8.0), "BASE": (0.90, 0.20, 8.0), "HIGH": (1.00, 0.35, 6.0)}
SPIKES = (5, 6, 7)
VIX_FLOOR = 8.0
SPX_VOL_BOUNDS = (0.03, 3.00)
VIX_VOL_BOUNDS = (0.25, 3.50)
PM_MOVES = [-0.08 + 0.14 * i / 9 for i in range(10)]
PM_MINIMUM_PER_CONTRACT = 37.50
VX_MONTHS = "FGHJKMNQUVXZ"


# --------------------------------------------------------------------------------------------- calendar


def easter(year):
    """Gregorian Easter Sunday (anonymous algorithm)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)


def nth_weekday(year, month, weekday, n):
    first = dt.date(year, month, 1)
    return first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (n - 1))


def third_friday(year, month):
    return nth_weekday(year, month, 4, 3)


def holidays(year):
    def observed(day):
        return day + dt.timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))

    days = {
        nth_weekday(year, 1, 0, 3),
        nth_weekday(year, 2, 0, 3),
        easter(year) - dt.timedelta(days=2),
        max(dt.date(year, 5, d) for d in range(25, 32) if dt.date(year, 5, d).weekday() == 0),
        observed(dt.date(year, 7, 4)),
        nth_weekday(year, 9, 0, 1),
        nth_weekday(year, 11, 3, 4),
        observed(dt.date(year, 12, 25)),
    }
    if year >= 2022:
        days.add(observed(dt.date(year, 6, 19)))
    new_year = dt.date(year, 1, 1)
    if new_year.weekday() == 6:
        days.add(dt.date(year, 1, 2))
    elif new_year.weekday() < 5:
        days.add(new_year)
    if year == 2025:
        days.add(dt.date(2025, 1, 9))
    return days


def is_business_day(day):
    return day.weekday() < 5 and day not in holidays(day.year)


def previous_business_day(day):
    day -= dt.timedelta(days=1)
    while not is_business_day(day):
        day -= dt.timedelta(days=1)
    return day


def is_early_close(day):
    if not is_business_day(day):
        return False
    after_thanksgiving = nth_weekday(day.year, 11, 3, 4) + dt.timedelta(days=1)
    independence_eve = (day.month, day.day) == (7, 3)
    return day == after_thanksgiving or (day.month, day.day) == (12, 24) or independence_eve


def vix_monthly(year, month):
    year_next, month_next = (year + 1, 1) if month == 12 else (year, month + 1)
    friday = third_friday(year_next, month_next)
    wednesday = friday - dt.timedelta(days=30)
    if is_business_day(wednesday) and is_business_day(friday):
        return wednesday
    return previous_business_day(wednesday)


# ------------------------------------------------------------------------------------------ instruments


class Instrument:
    """root SPX | SPXW | VIX | VIXW | VX; a VX future has neither right nor strike."""

    def __init__(self, symbol, as_of):
        self.symbol = symbol
        compact = symbol.replace(" ", "")
        if compact.startswith("VX"):
            digits = compact[3:]
            year = int(digits)
            if len(digits) == 1:
                year = next(y for y in range(as_of.year, as_of.year + 10) if y % 10 == year)
            elif len(digits) == 2:
                year += 2000
            self.root, self.right, self.strike = "VX", None, None
            self.expiry = vix_monthly(year, VX_MONTHS.index(compact[2]) + 1)
        else:
            self.strike = int(compact[-8:]) / 1000
            self.right = compact[-9]
            ymd = compact[-15:-9]
            self.expiry = dt.date(2000 + int(ymd[:2]), int(ymd[2:4]), int(ymd[4:]))
            self.root = compact[:-15]
            if self.root not in ("SPX", "SPXW", "VIX", "VIXW") or self.right not in "CP":
                raise ValueError("not an instrument of ours: " + symbol)

    @property
    def is_spx(self):
        return self.root in ("SPX", "SPXW")

    @property
    def is_future(self):
        return self.root == "VX"

    @property
    def multiplier(self):
        return VX_MULTIPLIER if self.is_future else SPX_MULTIPLIER if self.is_spx else VIX_MULTIPLIER

    def years(self, as_of):
        return years_to(self.root, self.expiry, as_of)


def years_to(root, expiry, as_of):
    """Calendar minutes to settlement over a 365-day year; daylight saving is ignored on purpose."""
    settlement = 570
    if root == "SPXW":
        settlement = 780 if is_early_close(expiry) else 960
    now = as_of.hour * 60 + as_of.minute + as_of.second / 60
    minutes = 1440 * (expiry - as_of.date()).days + settlement - now
    return max(0.0, minutes / MINUTES_PER_YEAR)


# ---------------------------------------------------------------------------------------------- pricing


def black(forward, strike, years, rate, vol, right):
    """Black price on the forward; the in-the-money side comes from parity, so far wings keep digits."""
    phi = 1 if right == "C" else -1
    discount = math.exp(-rate * years)
    spread = vol * math.sqrt(years)
    if spread < 1e-9:
        return discount * max(phi * (forward - strike), 0.0)
    d1 = math.log(forward / strike) / spread + spread / 2
    d2 = d1 - spread
    otm = 1 if strike >= forward else -1
    value = discount * otm * (forward * ndtr(otm * d1) - strike * ndtr(otm * d2))
    if phi != otm:
        value += discount * phi * (forward - strike)
    return float(value)


def _mp_price(underlying, strike, years, rate, carry, vol, right):
    """Same price in 40 digits as a function of the underlying; carry = r - q for SPX, 0 for a future."""
    phi = 1 if right == "C" else -1
    forward = underlying * mp.exp(carry * years)
    spread = vol * mp.sqrt(years)
    d1 = mp.log(forward / strike) / spread + spread / 2
    return phi * mp.exp(-rate * years) * (
        forward * mp.ncdf(phi * d1) - strike * mp.ncdf(phi * (d1 - spread)))


def greeks(underlying, strike, years, rate, dividend, vol, right, on_spot):
    """Derivatives at fixed vol by numerical differentiation in 40 digits; display units."""
    if years == 0:
        raise ValueError("Greeks of an expired leg are not part of this reference")
    strike, q = mp.mpf(strike), mp.mpf(dividend)

    def v(u, t, r, s):
        return _mp_price(u, strike, t, r, (r - q) if on_spot else mp.mpf(0), s, right)

    at = (mp.mpf(underlying), mp.mpf(years), mp.mpf(rate), mp.mpf(vol))

    def d(*orders):
        return float(mp.diff(v, at, orders))

    return {
        "delta": d(1, 0, 0, 0),
        "gamma": d(2, 0, 0, 0),
        "vega_per_volpt": d(0, 0, 0, 1) / 100,
        "theta_per_day": -d(0, 1, 0, 0) / 365,
        "rho_per_pct": d(0, 0, 1, 0) / 100,
        "vanna_per_volpt": d(1, 0, 0, 1) / 100,
        "volga_per_volpt2": d(0, 0, 0, 2) / 1e4,
    }


# ----------------------------------------------------------------------------------------------- smiles


class Smile:
    """vol(k) of one expiry, k = ln(K/F); keeps the years and forward it was fitted with."""

    DEFAULTS = {"SPX": (-0.70, 0.90), "VIX": (0.65, 0.90)}

    def __init__(self, spec, years, forward, world):
        self.model, self.years = spec["model"], years
        if self.model == "SSVI":
            rho, eta = self.DEFAULTS[world]
            self.rho, self.eta = spec.get("rho", rho), spec.get("eta", eta)
        elif self.model == "TABLE":
            points = sorted((v["strike"], v["vol"]) for v in spec["vols"])
            self.ks = [math.log(k / forward) for k, _ in points]
            self.vols = [v for _, v in points]
        self.spec = spec

    @property
    def atm(self):
        if self.model == "SVI":
            return self.vol(0.0)
        return self.spec["atmVol"]

    def vol(self, k):
        s = self.spec
        if self.model == "FLAT":
            return s["atmVol"]
        if self.model == "SSVI":
            theta = s["atmVol"] ** 2 * self.years
            psi = self.eta / math.sqrt(theta * (1 + theta))
            w = theta / 2 * (1 + self.rho * psi * k
                             + math.sqrt((psi * k + self.rho) ** 2 + 1 - self.rho ** 2))
            return math.sqrt(w / self.years)
        if self.model == "SVI":
            x = k - s["m"]
            return math.sqrt((s["a"] + s["b"] * (s["rho"] * x + math.hypot(x, s["s"]))) / self.years)
        if self.model == "QUADRATIC":
            y = k / (s["atmVol"] * math.sqrt(self.years))
            y = max(-3.0, min(3.0, y))
            return s["atmVol"] * (1 + s["a1"] * y + s["a2"] * y * y)
        if self.model == "TABLE":
            if k <= self.ks[0]:
                return self.vols[0]
            if k >= self.ks[-1]:
                return self.vols[-1]
            i = bisect.bisect_right(self.ks, k) - 1
            share = (k - self.ks[i]) / (self.ks[i + 1] - self.ks[i])
            return self.vols[i] + share * (self.vols[i + 1] - self.vols[i])
        raise ValueError("unknown smile " + self.model)


class BetweenSmiles:
    """Linear in total variance at fixed k between two expiries; constant vol outside."""

    def __init__(self, below, above, years):
        self.below, self.above, self.years = below, above, years

    def _mix(self, low, high):
        if self.below is None:
            return high
        if self.above is None:
            return low
        t0, t1 = self.below.years, self.above.years
        share = (self.years - t0) / (t1 - t0)
        w = low * low * t0 * (1 - share) + high * high * t1 * share
        return math.sqrt(w / self.years)

    def vol(self, k):
        return self._mix(self.below and self.below.vol(k), self.above and self.above.vol(k))

    @property
    def atm(self):
        return self._mix(self.below and self.below.atm, self.above and self.above.atm)


def slope(smile, k, step=1e-6):
    """dvol/dk; the error of the central difference is far below anything compared."""
    return (smile.vol(k + step) - smile.vol(k - step)) / (2 * step)


# ----------------------------------------------------------------------------------------------- market


class Market:
    def __init__(self, document):
        self.doc = document
        self.as_of = dt.datetime.fromisoformat(document["asOf"])
        self.rate = document.get("rate", 0.04)
        self.dividend = document.get("dividendYield", 0.013)
        self.spot = document["spx"]["spot"]
        vix = document["vix"]
        self.vix, self.vvix = vix["spot"], vix.get("vvix")
        self.futures = sorted(
            (years_to("VX", dt.date.fromisoformat(f["expiry"]), self.as_of), f["price"], f["expiry"])
            for f in vix.get("futures", []))
        self.warnings = []
        self._spx, self._spx_order = {}, []
        for e in document["spx"]["expiries"]:
            years = years_to(e["root"], dt.date.fromisoformat(e["expiry"]), self.as_of)
            if years == 0:
                continue
            forward = e.get("forward") or self.spot * math.exp((self.rate - self.dividend) * years)
            smile = Smile(e["smile"], years, forward, "SPX")
            self._spx[(e["root"], e["expiry"])] = (forward, smile)
            self._spx_order.append(smile)
        self._spx_order.sort(key=lambda s: s.years)
        self._vix = {(e["root"], e["expiry"]): e for e in vix.get("expiries", [])}

    def spx_terms(self, instrument):
        """(dividend yield implied for that expiry, base smile)."""
        years = instrument.years(self.as_of)
        key = (instrument.root, instrument.expiry.isoformat())
        if key in self._spx:
            forward, smile = self._spx[key]
            return self.rate - math.log(forward / self.spot) / years, smile
        self.warnings.append(instrument.symbol + " INTERPOLATED")
        below = [s for s in self._spx_order if s.years <= years]
        above = [s for s in self._spx_order if s.years > years]
        smile = BetweenSmiles(below[-1] if below else None, above[0] if above else None, years)
        return self.dividend, smile

    def future_price(self, expiry):
        """The quoted future of that date, else linear in time between its neighbours."""
        for _, price, day in self.futures:
            if day == expiry.isoformat():
                return price
        years = years_to("VIX", expiry, self.as_of)
        for (t0, p0, _), (t1, p1, _) in zip(self.futures, self.futures[1:]):
            if t0 < years < t1:
                self.warnings.append("future %s INTERPOLATED" % expiry)
                return p0 + (p1 - p0) * (years - t0) / (t1 - t0)
        return None

    def rolled_curve(self, years):
        """Today's curve through (0, spot VIX) and every quoted future, flat after the last."""
        points = [(0.0, self.vix)] + [(t, p) for t, p, _ in self.futures if t > 0]
        if years >= points[-1][0]:
            return points[-1][1]
        for (t0, p0), (t1, p1) in zip(points, points[1:]):
            if years <= t1:
                return p0 + (p1 - p0) * (years - t0) / (t1 - t0)

    def vix_smile(self, instrument, forward):
        years = instrument.years(self.as_of)
        entry = self._vix.get((instrument.root, instrument.expiry.isoformat()))
        if entry and "smile" in entry:
            return Smile(entry["smile"], years, forward, "VIX")
        self.warnings.append(instrument.symbol + " ESTIMATED")
        dte = (instrument.expiry - self.as_of.date()).days
        atm = 0.85 * self.vvix / 100 * (30 / max(dte, 7)) ** 0.30
        return Smile({"model": "SSVI", "atmVol": atm}, years, forward, "VIX")


# --------------------------------------------------------------------------------------------- scenario


class Scenario:
    def __init__(self, dvix=0.0, spx="coupled", days=0.0, vol_of_vol=0.0, beta="BASE", base="ROLL_DOWN",
                 stickiness=0.0, skew=0.0, shock_vix_vols=True):
        self.dvix, self.spx, self.days, self.vol_of_vol = dvix, spx, days, vol_of_vol
        self.beta, self.base, self.stickiness, self.skew = beta, base, stickiness, skew
        self.shock_vix_vols = shock_vix_vols


def beta_of(years, preset):
    b0, b_inf, kappa = BETA_PRESETS[preset]

    def plain(t):
        return b_inf + (b0 - b_inf) * math.exp(-kappa * t)

    pin = 5 / 365
    if years < pin:
        return 1 + (plain(pin) - 1) * years / pin
    return plain(years)


def coupled_move(delta):
    """SPX move in per cent for an effective VIX shock."""
    return -0.60 * delta / (1 + 0.03 * delta) if delta >= 0 else -0.50 * delta


def spx_response(years):
    return min(1.5, (30 / (365 * years)) ** 0.40)


def vix_vol_response(years):
    return min(1.5, math.sqrt(30 / (365 * years)))


def clamped(vol, base, bounds):
    """Bounds are widened to the unshocked vol, so a zero shock never moves a vol."""
    low, high = min(bounds[0], base), max(bounds[1], base)
    return max(low, min(high, vol))


class Shocked:
    """The scenario's levels on one market: SPX, VIX, futures."""

    def __init__(self, market, scenario):
        self.market, self.scenario = market, scenario
        self.guards = []
        self.vix = market.vix + scenario.dvix
        floor = min(VIX_FLOOR, market.vix)
        if self.vix < floor:
            self.vix = floor
            self.guards.append("VIX floor")
        self.delta = self.vix - market.vix if self.guards else scenario.dvix
        move = scenario.spx
        if move == "coupled":
            move = coupled_move(self.delta)
        elif move == "fixed":
            move = 0.0
        self.move_pct = max(-40.0, min(25.0, move))
        if self.move_pct != move:
            self.guards.append("SPX move")
        self.spot = market.spot * (1 + self.move_pct / 100)

    def future(self, expiry):
        """(base, shocked, remaining years) of the future of that expiry."""
        m, s = self.market, self.scenario
        today = m.future_price(expiry)
        left = max(0.0, years_to("VX", expiry, m.as_of) - s.days / 365)
        base = today
        if s.days > 0 and s.base == "ROLL_DOWN":
            base = m.rolled_curve(left)
        if left == 0:
            return base, self.vix, left
        shocked = base + beta_of(left, s.beta) * self.delta
        floor = min(VIX_FLOOR, base)
        if shocked < floor:
            shocked = floor
            self.guards.append("future floor " + expiry.isoformat())
        return base, shocked, left


class Leg:
    def __init__(self, document, structure, market):
        self.structure, self.market = structure, market
        self.instrument = Instrument(document["symbol"], market.as_of)
        self.quantity, self.entry = document["quantity"], document.get("price")
        i = self.instrument
        self.years = i.years(market.as_of)
        if self.years == 0:
            raise ValueError("settled legs are not part of this reference: " + i.symbol)
        if i.is_spx:
            self.dividend, self.smile = market.spx_terms(i)
            self.forward = market.spot * math.exp((market.rate - self.dividend) * self.years)
        else:
            self.forward = market.future_price(i.expiry)
            if not i.is_future:
                self.smile = market.vix_smile(i, self.forward)
        if i.is_future:
            self.vol, self.price = None, self.forward
        else:
            self.vol = self.smile.vol(math.log(i.strike / self.forward))
            self.price = black(self.forward, i.strike, self.years, market.rate, self.vol, i.right)

    @property
    def is_spx(self):
        return self.instrument.is_spx

    @property
    def contract_usd(self):
        return self.quantity * self.instrument.multiplier

    def greeks(self):
        i, m = self.instrument, self.market
        if i.is_future:
            return dict(delta=1.0, gamma=0.0, vega_per_volpt=0.0, theta_per_day=0.0, rho_per_pct=0.0,
                        vanna_per_volpt=0.0, volga_per_volpt2=0.0)
        if not hasattr(self, "_greeks"):
            underlying = m.spot if i.is_spx else self.forward
            dividend = self.dividend if i.is_spx else 0.0
            self._greeks = greeks(underlying, i.strike, self.years, m.rate, dividend, self.vol, i.right,
                                  i.is_spx)
        return self._greeks

    def scenario_price(self, shocked):
        i, m, s = self.instrument, self.market, shocked.scenario
        if i.is_future:
            return shocked.future(i.expiry)[1]
        left = self.years - s.days / 365
        if left <= 0:
            phi = 1 if i.right == "C" else -1
            return max(phi * ((shocked.spot if i.is_spx else shocked.vix) - i.strike), 0.0)
        if i.is_spx:
            growth = math.exp((m.rate - self.dividend) * left)
            forward = shocked.spot * growth
            k = math.log(i.strike / forward)
            x = s.stickiness * math.log(forward / (m.spot * growth))
            base = self.smile.vol(k + x)
            if x != 0 or s.skew != 0:
                level = self.smile.vol(0.0)
                base = level + (base - self.smile.vol(x)) * (1 + s.skew * shocked.delta)
            vol = clamped(base + spx_response(left) * shocked.delta / 100, base, SPX_VOL_BOUNDS)
        else:
            forward = shocked.future(i.expiry)[1]
            base = self.smile.vol(math.log(i.strike / forward))
            vol = base
            if s.shock_vix_vols:
                shift = 0.40 * shocked.delta / m.vix * vix_vol_response(left) + s.vol_of_vol / 100
                vol = clamped(base + shift, base, VIX_VOL_BOUNDS)
        return black(forward, i.strike, left, m.rate, vol, i.right)

    def scenario_pnl(self, shocked):
        return self.contract_usd * (self.scenario_price(shocked) - self.price)

    def pnl(self):
        return None if self.entry is None else self.contract_usd * (self.price - self.entry)

    def value(self):
        return 0.0 if self.instrument.is_future else self.contract_usd * self.price

    def net_vega(self, **changes):
        up = self.scenario_pnl(Shocked(self.market, Scenario(1.0, "fixed", **changes)))
        down = self.scenario_pnl(Shocked(self.market, Scenario(-1.0, "fixed", **changes)))
        return (up - down) / 2


# ------------------------------------------------------------------------------------------------ condor


class Condor:
    def __init__(self, document, legs):
        self.doc, self.legs = document, legs
        legs = sorted(legs, key=lambda l: (l.instrument.right == "C", l.instrument.strike))
        self.strikes = [l.instrument.strike for l in legs]
        self.count = abs(legs[0].quantity)
        self.market, self.years = legs[0].market, legs[0].years
        self.forward, self.smile = legs[0].forward, legs[0].smile
        self.expiry = legs[0].instrument.expiry
        self.width = max(self.strikes[1] - self.strikes[0], self.strikes[3] - self.strikes[2])
        self.margin = 100 * self.count * self.width
        self.credit_model = -sum(l.quantity * l.price for l in legs) / self.count
        unknown = any(l.entry is None for l in legs)
        self.credit = None if unknown else -sum(l.quantity * l.entry for l in legs) / self.count

    def cdf(self, strike):
        """Risk-neutral probability of settling below, from the smile."""
        k = math.log(strike / self.forward)
        vol = self.smile.vol(k)
        root = math.sqrt(self.years)
        d1 = -k / (vol * root) + vol * root / 2
        density = math.exp(-d1 * d1 / 2) / math.sqrt(2 * math.pi)
        return float(ndtr(vol * root - d1)) + self.forward * density * root * slope(self.smile, k) / strike

    def lognormal_cdf(self, strike):
        spread = self.smile.atm * math.sqrt(self.years)
        return float(ndtr(math.log(strike / self.forward) / spread + spread / 2))

    def report(self):
        c = self.credit if self.credit is not None else self.credit_model
        _, k2, k3, _ = self.strikes
        low, high = k2 - c, k3 + c
        move = self.forward * self.smile.atm * math.sqrt(self.years)
        dte = (self.expiry - self.market.as_of.date()).days
        net = self.margin - 100 * self.count * c
        max_profit = 100 * self.count * c
        spot = self.market.spot
        pnl = total(l.pnl() for l in self.legs)
        return {
            "id": self.doc["id"], "kind": "IRON_CONDOR", "layer": self.doc["layer"],
            "expiry": self.expiry.isoformat(), "dte": dte,
            "credit_points": self.credit, "credit_model_points": self.credit_model,
            "max_profit_usd": max_profit, "max_loss_usd": net, "break_evens": [low, high],
            "pop": self.cdf(high) - self.cdf(low),
            "pop_lognormal": self.lognormal_cdf(high) - self.lognormal_cdf(low),
            "expected_move_points": move,
            "break_even_outside_em": {"low": low <= self.forward - move, "high": high >= self.forward + move},
            "distance_to_short": {
                "put_points": spot - k2, "put_sigma": (spot - k2) / move,
                "call_points": k3 - spot, "call_sigma": (k3 - spot) / move},
            "margin_reg_t_usd": self.margin, "return_on_margin": max_profit / net,
            "irr_if_max_profit": (self.margin / net) ** (365 / dte) - 1 if dte > 0 else None,
            "pnl_usd": pnl,
            "pnl_pct_of_credit": None if pnl is None or self.credit is None else 100 * pnl / max_profit,
        }


def total(values):
    values = list(values)
    return None if any(v is None for v in values) else sum(values)


# -------------------------------------------------------------------------------------------------- book


class Book:
    def __init__(self, document, market):
        self.doc, self.market = document, market
        self.structures = []
        for s in document["structures"]:
            self.structures.append((s, [Leg(l, s, market) for l in s["legs"]]))
        self.legs = [l for _, legs in self.structures for l in legs]
        self.spx_legs = [l for l in self.legs if l.is_spx]
        self.hedge_legs = [l for l in self.legs if not l.is_spx]
        self.condors = [Condor(s, legs) for s, legs in self.structures if s["kind"] == "IRON_CONDOR"]

    def pnl(self, legs, scenario):
        shocked = Shocked(self.market, scenario)
        return sum(l.scenario_pnl(shocked) for l in legs)

    def offset(self, spike, beta):
        loss = self.pnl(self.spx_legs, Scenario(spike, beta=beta))
        return 0.0 - self.pnl(self.hedge_legs, Scenario(spike, beta=beta)) / loss if loss < 0 else None

    def break_even_spike(self):
        def gain(dvix):
            return self.pnl(self.legs, Scenario(dvix))

        for step in range(1, 121):
            if gain(step * 0.5) >= 0:
                low, high = (step - 1) * 0.5, step * 0.5
                while high - low > 1e-6:
                    middle = (low + high) / 2
                    low, high = (low, middle) if gain(middle) >= 0 else (middle, high)
                return high
        return None

    def portfolio_margin(self):
        m = self.market
        worst = 0.0
        for move in PM_MOVES:
            pnl = 0.0
            for l in self.spx_legs:
                i = l.instrument
                forward = l.forward * (1 + move)
                price = black(forward, i.strike, l.years, m.rate, l.vol, i.right)
                pnl += l.contract_usd * (price - l.price)
            worst = max(worst, -pnl)
        return max(worst, PM_MINIMUM_PER_CONTRACT * sum(abs(l.quantity) for l in self.spx_legs))

    def sums(self, legs):
        """Figures that add up over any set of legs."""
        def greek(name, of):
            return sum(l.contract_usd * l.greeks()[name] for l in of)

        spx, vix = [l for l in legs if l.is_spx], [l for l in legs if not l.is_spx]
        options = [l for l in legs if not l.instrument.is_future]
        spot = self.market.spot
        per_index_point = -1 / (0.0060 * spot)
        delta_spx = greek("delta", spx)
        futures_only = sum(l.net_vega(shock_vix_vols=False) for l in vix)
        nv_spx, nv_vix = sum(l.net_vega() for l in spx), sum(l.net_vega() for l in vix)
        carry = (self.pnl(legs, Scenario(0, "fixed", 1, base="ROLL_DOWN"))
                 - self.pnl(legs, Scenario(0, "fixed", 1, base="MARTINGALE")))
        return {
            "value_usd": sum(l.value() for l in legs),
            "pnl_usd": total(l.pnl() for l in legs),
            "delta_spx_usd_per_pt": delta_spx,
            "delta_combined_usd_per_pt": delta_spx + per_index_point * sum(
                l.contract_usd * l.greeks()["delta"] * beta_of(l.years, "BASE") for l in vix),
            "gamma_spx_usd_per_pt2": greek("gamma", spx),
            "gamma_usd_per_1pct": greek("gamma", spx) * spot * spot * 0.01,
            "vega_spx_usd_per_volpt": greek("vega_per_volpt", spx),
            "vega_vix_usd_per_volpt": greek("vega_per_volpt", vix),
            "theta_usd_per_day": greek("theta_per_day", legs),
            "rolldown_carry_usd_per_day": carry,
            "rho_usd_per_pct": greek("rho_per_pct", options),
            "vanna_usd": greek("vanna_per_volpt", spx),
            "volga_usd": greek("volga_per_volpt2", spx),
            "nv_usd_per_vixpt": nv_spx + nv_vix,
            "nv_channels": {"spx_surface": nv_spx, "futures_delta": futures_only,
                            "vol_of_vol": nv_vix - futures_only},
        }

    def totals(self):
        spx, hedge = self.spx_legs, self.hedge_legs
        t = self.sums(self.legs)
        nv_condors, nv_hedge = sum(l.net_vega() for l in spx), sum(l.net_vega() for l in hedge)
        tens = sum(c.count * c.width / 10 for c in self.condors)
        margin = sum(c.margin for c in self.condors)
        delta_hedge = sum(l.contract_usd * l.greeks()["delta"] for l in hedge)
        credit, spent = total_entry(spx), total_entry([l for l in hedge if not l.instrument.is_future])
        t.update({
            "condor_value_usd": sum(l.value() for l in spx),
            "hedge_value_usd": sum(l.value() for l in hedge),
            "premium_spent_usd": spent,
            "credit_usd": None if credit is None else -credit,
            "nv_condors_usd_per_vixpt": nv_condors,
            "nv_hedge_usd_per_vixpt": nv_hedge,
            "nv10": t["nv_usd_per_vixpt"] / (100 * tens) if tens else None,
            "hedge_ratio": nv_hedge / abs(nv_condors) if abs(nv_condors) >= 1 else None,
            "hedge_ratio_notional": delta_hedge / abs(t["vega_spx_usd_per_volpt"]),
            "offset": {str(n): self.offset(n, "BASE") for n in SPIKES},
            "offset_low_beta": {str(n): self.offset(n, "LOW") for n in SPIKES},
            "spike_pnl_coupled_usd": {str(n): self.pnl(spx, Scenario(n)) for n in SPIKES},
            "spike_pnl_spot_fixed_usd": {str(n): self.pnl(spx, Scenario(n, "fixed")) for n in SPIKES},
            "break_even_spike_vixpt": self.break_even_spike(),
            "margin_reg_t_usd": margin,
            "margin_pm_usd": self.portfolio_margin(),
            "theta_pct_of_margin": 100 * t["theta_usd_per_day"] / margin if margin else None,
        })
        return t

    def risk(self):
        structures = []
        for s, legs in self.structures:
            condor = [c for c in self.condors if c.doc is s]
            report = condor[0].report() if condor else {
                "id": s["id"], "kind": s["kind"], "pnl_usd": total(l.pnl() for l in legs)}
            report["value_usd"] = sum(l.value() for l in legs)
            report["theta_usd_per_day"] = sum(l.contract_usd * l.greeks()["theta_per_day"] for l in legs)
            report["nv_usd_per_vixpt"] = sum(l.net_vega() for l in legs)
            report["legs"] = [self.leg_report(l) for l in legs]
            structures.append(report)
        layers = []
        for layer in ("S", "M", "L"):
            legs = [l for l in self.spx_legs if l.structure.get("layer") == layer]
            if legs:
                layers.append({"layer": layer, **self.sums(legs)})
        months = []
        for expiry in sorted({l.instrument.expiry for l in self.hedge_legs}):
            legs = [l for l in self.hedge_legs if l.instrument.expiry == expiry]
            months.append({"expiry": expiry.isoformat(), "future": legs[0].forward,
                           "beta": beta_of(legs[0].years, "BASE"), **self.sums(legs)})
        return {"asOf": self.market.doc["asOf"], "totals": self.totals(), "layers": layers,
                "hedge_months": months, "structures": structures,
                "warnings": sorted(set(self.market.warnings))}

    @staticmethod
    def leg_report(l):
        return {"symbol": l.instrument.symbol, "quantity": l.quantity, "price_points": l.price,
                "vol": l.vol, "forward": l.forward, "years": l.years, **l.greeks(),
                "nv_usd_per_vixpt": l.net_vega(), "entry_price": l.entry, "pnl_usd": l.pnl()}

    def whatif(self, scenario):
        m = self.market
        shocked = Shocked(m, scenario)
        condors = sum(l.scenario_pnl(shocked) for l in self.spx_legs)
        hedge = sum(l.scenario_pnl(shocked) for l in self.hedge_legs)

        def net_vega_after(legs):
            """Half the difference one VIX point to either side of the shocked state, SPX held there."""
            sides = []
            for step in (1.0, -1.0):
                beside = Scenario(**{**vars(scenario), "dvix": shocked.delta + step,
                                     "spx": shocked.move_pct})
                sides.append(self.pnl(legs, beside))
            return (sides[0] - sides[1]) / 2

        nv_condors, nv_hedge = net_vega_after(self.spx_legs), net_vega_after(self.hedge_legs)
        futures = []
        for _, price, day in m.futures:
            base, after, _ = shocked.future(dt.date.fromisoformat(day))
            futures.append({"expiry": day, "base": base, "shocked": after})
        by_layer = [{"layer": y, "pnl_usd": sum(l.scenario_pnl(shocked) for l in self.spx_legs
                                                if l.structure.get("layer") == y)}
                    for y in ("S", "M", "L") if any(l.structure.get("layer") == y for l in self.spx_legs)]
        by_month = [{"expiry": e.isoformat(), "pnl_usd": sum(
            l.scenario_pnl(shocked) for l in self.hedge_legs if l.instrument.expiry == e)}
            for e in sorted({l.instrument.expiry for l in self.hedge_legs})]
        return {
            "scenario": {"dvix_requested": scenario.dvix, "dvix_effective": shocked.delta,
                         "spx_move_pct": shocked.move_pct, "days": scenario.days,
                         "vol_of_vol": scenario.vol_of_vol, "beta": scenario.beta, "base": scenario.base},
            "futures": futures,
            "condors_pnl_usd": condors, "hedge_pnl_usd": hedge, "total_pnl_usd": condors + hedge,
            "offset": 0.0 - hedge / condors if condors < 0 else None,
            "nv_after_usd_per_vixpt": nv_condors + nv_hedge,
            "hedge_ratio_after": nv_hedge / abs(nv_condors) if abs(nv_condors) >= 1 else None,
            "layers": by_layer, "hedge_months": by_month,
            "legs": [{"symbol": l.instrument.symbol, "structure": l.structure["id"],
                      "price_before": l.price, "price_after": l.scenario_price(shocked),
                      "pnl_usd": l.scenario_pnl(shocked)} for l in self.legs],
            "guards": sorted(set(shocked.guards)),
        }


def total_entry(legs):
    return total(None if l.entry is None else l.contract_usd * l.entry for l in legs)


def load(book_path, market_path=None):
    with open(book_path, encoding="utf-8-sig") as f:
        document = json.load(f)
    market_path = market_path or os.path.join(os.path.dirname(book_path), document["market"])
    with open(market_path, encoding="utf-8-sig") as f:
        return Book(document, Market(json.load(f)))


# ------------------------------------------------------------------------------------ golden and selftest

GOLDEN_BOOKS = [
    ("layered-hedged.json", "2024-07-31.market.json"),
    ("layered-hedged.json", "2024-08-05.market.json"),
    ("unhedged.json", "2024-07-31.market.json"),
    ("breached-backwardation.json", "2025-04-04.market.json"),
    ("over-hedged-contango.json", "2024-06-03.market.json"),
]
GOLDEN_SCENARIOS = [
    dict(dvix=6.0, spx="coupled"),
    dict(dvix=10.0, spx="fixed"),
    dict(dvix=-5.0, spx=2.5),
    dict(dvix=15.0, spx="coupled", days=5.0, vol_of_vol=10.0, beta="LOW"),
]


def write_golden(samples, out):
    os.makedirs(out, exist_ok=True)
    for book_name, market_name in GOLDEN_BOOKS:
        book = load(os.path.join(samples, book_name), os.path.join(samples, market_name))
        document = {
            "provenance": {
                "made": "2026-11-21",
                "by": "src/test/scripts/risk_reference.py golden",
                "method": "written from the formulas in the documentation, sharing no code with the "
                          "program; full revaluation, Greeks by 40-digit numerical differentiation",
            },
            "book": book_name, "market": market_name,
            "risk": book.risk(),
            "whatif": [book.whatif(Scenario(**s)) for s in GOLDEN_SCENARIOS],
        }
        name = "%s-%s.json" % (book_name[:-5], market_name[:-len(".market.json")])
        with open(os.path.join(out, name), "w", encoding="utf-8") as f:
            json.dump(document, f, indent=2, allow_nan=False)
            f.write("\n")
        print(name, file=sys.stderr)


def selftest():
    """Textbook values (Hull, Haug), published expiry dates, and properties of the scenario functions."""
    def close(got, want, tolerance):
        if abs(got - want) > tolerance:
            raise AssertionError("%r is not %r" % (got, want))

    def bsm(s, k, r, q, vol, t, right):
        return black(s * math.exp((r - q) * t), k, t, r, vol, right)

    close(bsm(42, 40, 0.10, 0, 0.20, 0.5, "C"), 4.76, 0.005)
    close(bsm(42, 40, 0.10, 0, 0.20, 0.5, "P"), 0.81, 0.005)
    close(bsm(930, 900, 0.08, 0.03, 0.20, 2 / 12, "C"), 51.83, 0.005)
    close(bsm(60, 65, 0.08, 0, 0.30, 0.25, "C"), 2.1334, 0.00005)
    for right in "CP":
        close(black(19, 19, 0.75, 0.10, 0.28, right), 1.7011, 0.00005)
    close(beta_of(44 / 365, "BASE"), 0.4669, 0.00005)
    close(spx_response(11 / 365), 1.4938, 0.00005)
    close(spx_response(45 / 365), 0.8503, 0.00005)
    close(coupled_move(6), -3.0508, 0.00005)
    close(math.log10(bsm(6000, 3000, 0.04, 0.013, 0.46, 7 / 365, "P")), -27, 3)
    for day in ("2014-03-18", "2019-03-19", "2022-03-15", "2025-03-18", "2024-06-18", "2026-05-19",
                "2027-05-18", "2026-03-18", "2026-11-18", "2026-12-16", "2024-08-21", "2024-10-16"):
        want = dt.date.fromisoformat(day)
        if vix_monthly(want.year, want.month) != want:
            raise AssertionError(day)
    g = greeks(6000, 5800, 0.1, 0.04, 0.013, 0.18, "P", True)
    close(g["delta"], (bsm(6000.01, 5800, .04, .013, .18, .1, "P")
                       - bsm(5999.99, 5800, .04, .013, .18, .1, "P")) / 0.02, 1e-7)
    print("selftest passed")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("risk", "whatif"):
        sub = commands.add_parser(name)
        sub.add_argument("book")
        sub.add_argument("--market")
        if name == "whatif":
            sub.add_argument("--dvix", type=float, default=0.0)
            sub.add_argument("--spx", default="coupled")
            sub.add_argument("--days", type=float, default=0.0)
            sub.add_argument("--vol-of-vol", type=float, default=0.0)
            sub.add_argument("--beta", default="BASE", choices=sorted(BETA_PRESETS))
            sub.add_argument("--base", default="ROLL_DOWN", choices=["ROLL_DOWN", "MARTINGALE"])
            sub.add_argument("--stickiness", type=float, default=0.0)
            sub.add_argument("--skew", type=float, default=0.0)
    golden = commands.add_parser("golden")
    golden.add_argument("samples")
    golden.add_argument("out")
    commands.add_parser("selftest")
    args = parser.parse_args()
    if args.command == "selftest":
        selftest()
        return
    if args.command == "golden":
        write_golden(args.samples, args.out)
        return
    book = load(args.book, args.market)
    if args.command == "risk":
        result = book.risk()
    else:
        spx = args.spx if args.spx in ("coupled", "fixed") else float(args.spx.rstrip("%"))
        result = book.whatif(Scenario(args.dvix, spx, args.days, args.vol_of_vol, args.beta, args.base,
                                      args.stickiness, args.skew))
    json.dump(result, sys.stdout, indent=2, allow_nan=False)
    print()


if __name__ == "__main__":
    main()
