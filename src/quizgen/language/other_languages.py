"""Headers in languages that quizgen has no words in. A table that has them is in none of its own languages."""

from quizgen.language.lexicon import plain

OTHER_HEADINGS = frozenset(
    plain(
        """
        hoofdstad inwoners oppervlakte naam provincie taal valuta jaar geboren overleden woord betekenis vertaling dier
        hoogte lengte gewicht aantal kleur soort schrijver boek gebeurtenis vraag antwoord munt werelddeel gemeente
        nederlands engels frans duits voltooid enkelvoud meervoud stof kookpunt smeltpunt zetels uitvinder uitvinding
        huvudstad folkmängd yta invånare namn språk född död betydelse översättning djur höjd längd vikt antal färg
        författare bok händelse fråga svar svenska svensk engelska tyska grundämne
        hovedstad indbyggere innbyggere areal navn sprog født betydning oversættelse oversettelse dyr højde høyde længde
        lengde vægt vekt farve farge forfatter bog begivenhet spørgsmål svar dansk norsk
        kraj państwo stolica ludność powierzchnia nazwa język waluta rok urodzony słowo znaczenie tłumaczenie zwierzę
        wysokość długość liczba rzeka książka wydarzenie pytanie odpowiedź polski polska niemiecki angielski
        země hlavní obyvatelé rozloha název jazyk měna slovo význam překlad zvíře výška délka hmotnost počet řeka kniha
        událost otázka odpověď
        ülke başkent nüfus yüzölçümü dil yıl tarih kelime anlam hayvan yükseklik uzunluk ağırlık sayı nehir dağ yazar
        kitap olay soru cevap
        maa pääkaupunki väkiluku pinta-ala nimi kieli valuutta vuosi päivämäärä merkitys käännös eläin korkeus pituus
        """
    ).split()
)
"""Common headers of Dutch, Swedish, Danish, Norwegian, Polish, Czech, Turkish and Finnish tables, folded."""
