"""Currencies, as they stand beside numbers."""

CURRENCY_SIGNS = ("US$", "A$", "C$", "NZ$", "HK$", "R$", *"$€£¥₹₽₩₺₴₪₦₫฿")
"""Signs of currencies, which stand before or behind a number."""

CURRENCY_CODES = frozenset(
    "AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW MAD MXN MYR NGN "
    "NOK NZD PEN PHP PKR PLN RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH USD VND ZAR".split()
)
"""Codes of currencies (ISO 4217) that are in wide use."""
