#include "extractors/prose/statements.h"

#include <string>

#include "catch.h"
#include "tests/extractors/documents.h"

using namespace griffier;

namespace {

std::vector<Statement> statements_of(const Document& document) {
    std::vector<Warning> unclear;
    return find_statements(document, unclear);
}

std::string shown(const Statement& s) { return s.value.str() + "|" + s.unit + "|" + s.qualifier + "|" + s.role; }

std::vector<std::string> found(const std::string& text) {
    std::vector<std::string> result;
    for (const Statement& s : statements_of(document_of({text}))) result.push_back(shown(s));
    return result;
}

using Figures = std::vector<std::string>;

}  // namespace

TEST_CASE("figures of running text, with unit, qualifier and role") {
    struct Case {
        const char* text;
        Figures figures;
    };
    for (const Case& c : {
             Case{"De uitvoering is klaar (2.136 jeugdigen in 2022).", {"2136|jeugdigen|exact|"}},
             Case{"De kosten bedragen € 80.000 per jaar.", {"80000|euro|exact|"}},
             Case{"Het tekort is -€ 5.000 groot, en € -3.000 daarna.", {"-5000|euro|exact|", "-3000|euro|exact|"}},
             Case{"Dit kost € 3,2 miljoen in totaal.", {"3200000|euro|exact|"}},
             Case{"Er waren in dat jaar 1,5 miljoen bezoekers in de stad.", {"1500000|bezoekers|exact|"}},
             Case{"Dat is 16% meer (4%-punt boven de andere dorpen samen).", {"16|%|exact|", "4|procentpunt|exact|"}},
             Case{"Vorig jaar kregen meer dan 700 inwoners een boom voor hun tuin.", {"700|inwoners|more_than|"}},
             Case{"Het buurthuis hield ca. 10 kookmiddagen voor zijn buren.", {"10|kookmiddagen|about|"}},
             Case{"Onze prognose is 225 in december, bij een doelstelling van 229.", {"225||exact|prognose", "229||exact|doelstelling"}},
             Case{"De gemiddelde score is een 7,4.", {"7.4|rapportcijfer|exact|"}},
             Case{"De bezoekers geven het cijfer een 7.4 voor dit jaar.", {"7.4|rapportcijfer|exact|"}},
             Case{"In hoofdstuk 2 is een 2.1 te vinden over het groen.", {}},
             Case{"De roeiclub kreeg er 8 nieuwe aspirant leden bij.", {"8|leden|exact|"}},
             Case{"Daarmee komt het aantal roeiers op 61.", {"61|roeiers|exact|"}},
             Case{"Het boek noemt 15 nieuwe en bestaande rijksregelingen voor de landbouw.", {"15|rijksregelingen|exact|"}},
             Case{"De balie telde veel vlotte toekenningen (5528).", {"5528|toekenningen|exact|"}},
             Case{"Voorgesteld wordt 1 fte uitbreiding gedurende de periode 2024-2025.", {"1|fte|exact|"}},
             Case{"2022: 35 statushouders gestart, verwachte afronding in 2025.", {"35|statushouders|exact|"}},
             Case{"Een samenwerkingsverband tussen 25 partners in de stad.", {"25|partners|exact|"}},
             Case{"Het gaat om tussen 30 en 40 woningen per jaar.", {"30|woningen|at_least|", "40|woningen|at_most|"}},
             Case{"Van hen volgen 251 een taalcursus in de eigen wijk.", {"251||exact|"}},
             Case{"Gemiddeld duurt het 18 dagen voordat een gesprek plaatsvindt.", {"18|dagen|exact|"}},
             Case{"Van de 214 formatieplaatsen zijn er 17 niet vervuld.", {"214|formatieplaatsen|exact|", "17||exact|"}},
             Case{"De groei was 0.8% in het hele land.", {"0.8|%|exact|"}},
             Case{"In 2024 was dat 7,3%.", {"7.3|%|exact|"}},
             Case{"In 2024 lasten groen 7,3%", {}},
             Case{"Van de 14.300 lantaarns branden er 9.100 al met led in de stad.", {"14300|lantaarns|exact|", "9100||exact|"}},
             Case{"Boa's schreven 1.340 bonnen: 610 voor parkeren, 420 voor afval en 310 voor andere feiten.",
                  {"1340|bonnen|exact|", "610||exact|", "420||exact|", "310||exact|"}},
             Case{"Zij wonen nu op vier plekken: 150 in Hotel De Linde, 120 in de school, 66 op het schip en 50 bij gezinnen.",
                  {"4|plekken|exact|", "150||exact|", "120||exact|", "66||exact|", "50||exact|"}},
             Case{"Van de 18 adviezen zijn er 13 geheel en 3 deels gevolgd door de raad.", {"18|adviezen|exact|", "13||exact|", "3||exact|"}},
             Case{"De gemiddelde doorlooptijd was 8,5 maanden, tegen 10 maanden in 2024.", {"8.5|maanden|exact|", "10|maanden|exact|"}},
             Case{"Er kwamen 43 moties, waarvan 31 zijn aangenomen, 9 verworpen en 3 ingetrokken.",
                  {"43|moties|exact|", "31||exact|", "9||exact|", "3||exact|"}},
             Case{"In dat jaar kwamen hier 12 ongevallen voor.", {"12|ongevallen|exact|"}},
             Case{"De velden worden 38 uur per week gebruikt; de norm van de bond is 30 uur.", {"30|uur|exact|doelstelling"}},
             Case{"Toegestaan is 2.500.", {"2500||exact|"}},
             Case{"Voor de samenwerking in de regio is 15.000 opgenomen.", {"15000||exact|"}},
             Case{"Elk doel bestaat hier uit 1 of meerdere acties van de stad.", {}},
             Case{"Het streefcijfer voor de hele gemeente is ten hoogste 180.", {"180||at_most|doelstelling"}},
             Case{"De kosten per jongere stegen met 6,3% tot € 14.250.", {"6.3|%|exact|", "14250|euro|exact|"}},
             Case{"De baan trekt naar verwachting 9.000 tot 11.000 bezoekers.", {"9000|bezoekers|at_least|prognose", "11000|bezoekers|at_most|prognose"}},
             Case{"Liquide middelen hebben een looptijd korter dan twaalf maanden en staan ter beschikking.", {}},
             Case{"De gemiddelde wachttijd was in 2025 zes weken, ons streven is vier weken.", {"6|weken|exact|", "4|weken|exact|doelstelling"}},
             Case{"In 2024 kregen 1.204 leden les, tegen 1.150 in 2023.", {"1204|leden|exact|", "1150|leden|exact|"}},
             Case{"Naar verwachting minimaal 30 woningen en maximaal 45 woningen erbij.", {"30|woningen|at_least|prognose", "45|woningen|at_most|"}},
             Case{"Zij waarderen het met een 7,5 of hoger in het onderzoek naar tevredenheid.", {"7.5|rapportcijfer|at_least|"}},
         }) {
        INFO(c.text);
        CHECK(found(c.text) == c.figures);
    }
}

TEST_CASE("years, dates, ages, articles, identifiers and numbers of things are no figures") {
    for (const char* text : {"In 2024 gaat het graven door.",
                             "Op 28 mei 2024 en op 1juni 2024 was het markt.",
                             "Dat staat in programma 2. Samen leven en in programma 4. Vrije Tijd.",
                             "Dit geldt voor jongeren (0-23 jaar) en voor inwoners van > 18 jaar oud.",
                             "De opdracht loopt ruim 3 jaar en binnen 12 maanden volgt meer.",
                             "Kinderen mogen vanaf 2 jaar mee naar het zwembad.",
                             "Op grond van artikel 213a, lid 2 van de Gemeentewet en art. 12 van de verordening.",
                             "Wegens motie 2306-29 en raadsbesluit 24118 is dit gemeld.",
                             "Sinds de COVID-19 pandemie en in de visie Zoetermeer 2040 staat dit zo.",
                             "De schuur aan de Merellaan 2 in Oosterdorp komt vrij.",
                             "De kring hield onlangs haar 15° netwerkbijeenkomst over het weer.",
                             "De brug ging in het 2% kwartaal van 2024 weer open.",
                             "De bouw loopt in Q3 en 4 van 2024 ten einde.",
                             "Wij zijn bereikbaar op 070 512 22 22 of op 14 079, van 9.00 tot 17.00 uur.",
                             "Zie tabel 3 en 4 en bijlage 2 voor de groepen 3 t/m 8 van de school.",
                             "Alle bedragen in deze tabel staan x € 1.000 (lasten zijn positief).",
                             "Dat deden al eerder Van der Berg Smit en Willemsen (1985) voor.",
                             "Inleiding van het rapport ............ 5",
                             "De hulp in de 2 e lijn en de 10 e keer dat het koor zong.",
                             "Wij kijken naar de top 20 financieel kostbaarste trajecten van het jaar.",
                             "De school aan de kade heeft twee delen uit 1939 en 1952 met elkaar.",
                             "Er is plek voor kleuters (leeftijd 2,4 t/m 4) in de nieuwe school.",
                             "13 Preventief slikken van virusremmers door mensen met een groter risico.",
                             "Brede teams richten zich op 0–100 vragen in de hele wijk.",
                             "De Wmo 2015 en de Jeugdwet gelden hier voor 1 op de 5 niet."}) {
        INFO(text);
        CHECK(found(text) == Figures{});
    }
}

TEST_CASE("a multiplier printed with an amount, or stated for the sentence, is part of it") {
    struct Case {
        const char* text;
        Figures figures;
    };
    for (const Case& c : {
             Case{"De kosten van het pad zijn geraamd op ca. € 175 (x 1.000) per jaar.", {"175000|euro|about|prognose"}},
             Case{"De kosten van het pad zijn € 175 (x € 1.000), en niet meer.", {"175000|euro|exact|"}},
             Case{"De kosten van het pad zijn € 175 (bedragen x € 1.000,-) en niet meer.", {"175000|euro|exact|"}},
             Case{"De kosten van het pad zijn € 175 (alle bedragen in duizenden euro's) dit jaar.", {"175000|euro|exact|"}},
             Case{"De kosten van het pad zijn € 1,5 (× € 1 mln) dit jaar.", {"1500000|euro|exact|"}},
             Case{"De kosten van het pad zijn € 1,5 (x mln.) dit jaar.", {"1500000|euro|exact|"}},
             Case{"De kosten van het pad zijn 175 (x € 1.000) dit jaar.", {"175000|euro|exact|"}},
             Case{"De kosten van het pad zijn € 175 x 1.000 dit jaar.", {"175000|euro|exact|"}},
             Case{"De kosten van het pad zijn € 175k dit jaar en € 80 K volgend jaar.", {"175000|euro|exact|", "80000|euro|exact|"}},
             Case{"Het pad kost in 2025 € 90 (x 1.000) en in 2026 € 80 (x 1.000) meer.", {"90000|euro|exact|", "80000|euro|exact|"}},
             Case{"De lasten stijgen van € 175 naar € 210 (bedragen x € 1.000).", {"175000|euro|exact|", "210000|euro|exact|"}},
             Case{"De lasten stijgen van € 175 naar € 210 (x € 1.000) voor 12 scholen.", {"175000|euro|exact|", "210000|euro|exact|", "12|scholen|exact|"}},
             Case{"Bedragen x € 1.000: de lasten zijn € 12.175 en de baten € 1,2 miljoen.", {"12175000|euro|exact|", "1200000|euro|exact|"}},
             Case{"In dat jaar kwamen 12 (x 1.000) bezoekers naar de oude molen.", {"12000|bezoekers|exact|"}},
             Case{"Er kwamen € 3 miljoen euro en 40 bomen (zie bijlage) bij dit jaar.", {"3000000|euro|exact|", "40|bomen|exact|"}},
         }) {
        INFO(c.text);
        CHECK(found(c.text) == c.figures);
    }
}

TEST_CASE("an amount whose multiplier may be another's has no value, and that is said") {
    for (const char* text : {"De lasten zijn € 175.000 (zie bijlage, bedragen x € 1.000) voor dit jaar.",
                             "De lasten zijn € 175 (zie onderstaande tabel, bedragen x € 1.000) voor dit jaar.",
                             "Vorig jaar waren er 250 reizigers op de lijn (x 1.000) in totaal."}) {
        INFO(text);
        std::vector<Warning> unclear;
        CHECK(find_statements(document_of({text}), unclear).empty());
        REQUIRE(unclear.size() == 1);
        CHECK(unclear[0].code == "scale_unclear");
    }
    // The table's multiplier says nothing of an amount written out.
    CHECK(found("De lasten zijn € 175.000 (zie onderstaande tabel, bedragen x € 1.000) voor dit jaar.") == Figures{"175000|euro|exact|"});
    CHECK(found("De regeling geeft dit jaar 3 x € 1.000 aan het koor.") == Figures{});
}

TEST_CASE("a line that states the multiplier speaks for the lines below it") {
    const auto amounts = [](const std::vector<std::string>& texts) {
        std::string values;
        for (const Statement& s : statements_of(document_of(texts))) values += s.value.str() + " ";
        return values;
    };
    CHECK(amounts({"De wijzigingen zijn (bedragen x € 1.000):", "- voor het groen € 175 meer", "- voor de wegen € 12 minder", "# Wegen",
                   "Een lantaarn kost ons € 80."}) == "175000 12000 80 ");
    CHECK(amounts({"De bedragen in deze paragraaf zijn x € 1.000.", "Het groen kost ons dit jaar € 175."}) == "175000 ");
    CHECK(amounts({"Tabel met bedragen x € 1.000.", "Het groen kost ons dit jaar € 175."}) == "175 ");
}

TEST_CASE("a multiplier stated for the whole document makes a small amount unclear, and multiplies none") {
    const std::string general = "Alle genoemde bedragen zijn afgerond x € 1.000, tenzij anders vermeld.";
    const auto amounts = [](const std::vector<std::string>& texts, std::size_t left_out) {
        std::vector<Warning> unclear;
        std::string values;
        for (const Statement& s : find_statements(document_of(texts), unclear)) values += s.value.str() + " ";
        REQUIRE(unclear.size() == left_out);
        return values;
    };
    CHECK(amounts({general, "Het groen kost ons dit jaar € 175 meer dan wij dachten."}, 1) == "");
    CHECK(amounts({general, "# Groen", "Het groen kost ons dit jaar € 54.321 meer dan wij dachten."}, 1) == "");
    CHECK(amounts({general, "Het groen kost ons dit jaar € 175.000 en straks € 1.204.500, eerst was het € 0."}, 0) == "175000 1204500 0 ");
    CHECK(amounts({general, "Het groen kost ons € 12,50 aan zaad, en het werk € 45 per uur, ofwel € 1,2 miljoen."}, 0) == "12.5 45 1200000 ");
    CHECK(amounts({"Het groen kost ons € 175 meer.", general}, 0) == "175 ");
    CHECK(amounts({"Het groen kost ons € 175 meer.", "Bedragen in deze begroting luiden x € 1.000."}, 1) == "");
}

TEST_CASE("a house number is no figure, nor are the ends of a range two facts") {
    CHECK(found("De verhuizing naar de nieuwe locatie Merelhof 62 Almere veroorzaakt leegstand in het oude pand.") == Figures{});
    CHECK(found("De kosten van het pand aan de Merelhof 62 Almere zijn dit jaar bekend.") == Figures{});
    CHECK(found("Het pand aan de Merelhof 62, 1316 AB Almere, is dit jaar verkocht.") == Figures{});
    CHECK(found("Het gaat om een uitbreiding met ca. 6 à7 fte voor het hele team.") == Figures{"6|fte|at_least|", "7|fte|at_most|"});
    CHECK(found("Er kwamen 3 à 4 duizend bezoekers naar het feest op het plein.") == Figures{"3000|bezoekers|at_least|", "4000|bezoekers|at_most|"});
    CHECK(found("Van de vragen kwamen er 3 à 4 duizend buiten de uren van het loket.") == Figures{"3000||at_least|", "4000||at_most|"});
    CHECK(found("Wij verwachten een tekort tussen de € 3 en € 5 miljoen in de jaren daarna.") ==
          Figures{"3000000|euro|at_least|prognose", "5000000|euro|at_most|"});
    CHECK(found("Een nieuwe sluis kost tussen de € 90.000 en € 140.000 in het eerste jaar.") == Figures{"90000|euro|at_least|", "140000|euro|at_most|"});
    CHECK(found("De opbrengst is 2 tot 3 miljoen euro voor het hele gebied samen.") == Figures{"2000000|euro|at_least|", "3000000|euro|at_most|"});
    CHECK(found("Deze winter volgen 40 tot 50 volwassenen een cursus.") == Figures{"40|volwassenen|at_least|", "50|volwassenen|at_most|"});
    CHECK(found("Het aantal leden daalde van 62 tot 48 leden in twee seizoenen.") == Figures{"62|leden|exact|", "48|leden|exact|"});
    CHECK(found("Er is een overschot dat dan afneemt van € 28 miljoen tot € 35 miljoen.") == Figures{"28000000|euro|exact|", "35000000|euro|exact|"});
    CHECK(found("Wij rekenen op een krediet van € 28 miljoen tot € 5 miljoen aan het eind.") == Figures{"28000000|euro|exact|", "5000000|euro|exact|"});
    CHECK(found("Wij rekenen op een krediet van € 5 tot € 8 miljoen voor het hele werk.") == Figures{"5000000|euro|at_least|", "8000000|euro|at_most|"});
    CHECK(found("Het aantal leden groeit van 62 in dit jaar naar 80 tot 90 in de jaren daarna.") ==
          Figures{"62|leden|exact|", "80|leden|at_least|", "90|leden|at_most|"});
    CHECK(found("De bijdrage steeg van € 500 tot € 2 miljoen voor het hele gebied.") == Figures{"500|euro|exact|", "2000000|euro|exact|"});
}

TEST_CASE("'van … tot …' is a change, a range, or refused") {
    CHECK(found("De bijdrage liep toen op van € 40.000 tot € 60.000 voor het hele dorp.") == Figures{"40000|euro|exact|", "60000|euro|exact|"});
    CHECK(found("Wij breiden de ploeg in het dorp uit van 6 tot 9 fte.") == Figures{"6|fte|exact|", "9|fte|exact|"});
    CHECK(found("De opkomst ging daarmee omhoog van 40% tot 52% van de leden.") == Figures{"40|%|exact|", "52|%|exact|"});
    CHECK(found("Het budget voor het groen gaat van € 3 naar € 2 miljoen in dit jaar.") == Figures{"3000000|euro|exact|", "2000000|euro|exact|"});
    CHECK(found("De kosten lopen nogal uiteen van € 2 tot € 5 miljoen in het hele gebied.") == Figures{"2000000|euro|at_least|", "5000000|euro|at_most|"});
    CHECK(found("De prijs van een plek varieert van € 12 tot € 15 per uur.") == Figures{"12|euro|at_least|", "15|euro|at_most|"});
    CHECK(found("Er komen scholen van 200 tot 300 leerlingen bij in de stad.") == Figures{"200|leerlingen|at_least|", "300|leerlingen|at_most|"});
    CHECK(found("Het budget van € 3.000 tot € 4.000 is genoeg voor deze straat.") == Figures{"3000|euro|at_least|", "4000|euro|at_most|"});
    CHECK(found("Er zijn plekken voor 5 tot en met 10 leden van de club.") == Figures{"5|leden|at_least|", "10|leden|at_most|"});
    CHECK(found("De bijdrage stijgt met € 2 tot € 64 voor een heel huishouden.") == Figures{"2|euro|exact|", "64|euro|exact|"});
    CHECK(found("De bijdrage stijgt met € 2 tot € 6 voor een heel huishouden.") == Figures{});
    CHECK(found("Wij verwachten een stijging van 10 tot 20 leden in het hele dorp.") == Figures{});
    CHECK(found("De vereniging krikte het aantal van 60 tot 80 leden in dit dorp.") == Figures{});
    std::vector<Warning> unclear;
    CHECK(find_statements(document_of({"De vereniging krikte het aantal van 60 tot 80 leden in dit dorp."}), unclear).empty());
    REQUIRE(unclear.size() == 1);
    CHECK(unclear[0].code == "range_unclear");
}

TEST_CASE("an amount above or below which something lies is a bound, and the end of a scale no figure") {
    CHECK(found("Wie een huis boven € 240.000 zoekt, vindt er geen in het dorp.") == Figures{"240000|euro|more_than|"});
    CHECK(found("Het aandeel ligt al jaren onder de 4% van alle inwoners.") == Figures{"4|%|less_than|"});
    CHECK(found("Onder 40 inwoners is het rapport verspreid.") == Figures{"40|inwoners|exact|"});
    CHECK(found("De bezoekers geven het park een 7,2 op een schaal van 10.") == Figures{"7.2||exact|"});
    CHECK(found("Dat is gemeten op een schaal van 1 tot en met 5 door de eigen mensen.") == Figures{});
}

TEST_CASE("the year that a figure is compared with is not its own") {
    const auto cats = statements_of(document_of({"Er leven hier naar schatting 700 katten en dat het asiel in 2025 212 dieren opving, is te veel."}));
    REQUIRE(cats.size() == 2);
    CHECK(!cats[0].period);
    CHECK(cats[1].period);
    const auto statements = statements_of(document_of({"De school vraagt € 212.000, dat is 4,5% meer dan in 2025, voor het hele gebouw."}));
    REQUIRE(statements.size() == 2);
    CHECK(!statements[1].period);
}

TEST_CASE("a year in brackets before a figure is that figure's, and the same months of another year are months") {
    const auto marks = statements_of(document_of({"De buurt krijgt gemiddeld een 7,4 (2023: 7,1) van de bewoners."}));
    REQUIRE(marks.size() == 2);
    CHECK(!marks[0].period);
    REQUIRE(marks[1].period);
    CHECK(marks[1].period->from == "2023-01-01");
    const auto halves = statements_of(document_of({"In het eerste halfjaar van 2025 waren er 86 inbraken, tegen 103 in dezelfde periode van 2024."}));
    REQUIRE(halves.size() == 2);
    REQUIRE(halves[1].period);
    CHECK(halves[1].period->to == "2024-06-30");
    CHECK(halves[1].unit == "inbraken");
}

TEST_CASE("a figure takes the period printed nearest to it, and its place") {
    const Document document = document_of({"102 bomen gingen in het eerste half jaar de grond in bij een doelstelling van 200 in 2024."});
    const auto statements = statements_of(document);
    REQUIRE(statements.size() == 2);
    CHECK(statements[0].period == Period{"2024-01-01", "2024-06-30"});
    CHECK(statements[1].period == Period{"2024-01-01", "2024-12-31"});
    CHECK(statements[0].subject == "bomen gingen in het eerste half jaar de grond in bij een doelstelling van 200 in 2024");
    CHECK(statements[0].source.text == "102");
    CHECK(statements[0].source.box == document.pages[0].words[0].box);
    CHECK(statements[1].role == "doelstelling");
    CHECK(statements[1].source.page == 1);
}

TEST_CASE("the year behind a figure and an 'and' is that of the next figure") {
    const auto both = statements_of(document_of({"De lasten van programma 1 komen in 2027 uit op € 10.214.736 en in 2028 op € 10.336.743."}));
    REQUIRE(both.size() == 2);
    CHECK(both[0].period == Period{"2027-01-01", "2027-12-31"});
    CHECK(both[1].period == Period{"2028-01-01", "2028-12-31"});
    const auto one = statements_of(document_of({"De lasten bedragen € 10.214.736 en in 2028 € 10.336.743."}));
    REQUIRE(one.size() == 2);
    CHECK_FALSE(one[0].period.has_value());
    CHECK(one[1].period == Period{"2028-01-01", "2028-12-31"});
}

TEST_CASE("a period is not guessed where the sentence prints several years") {
    const auto statements = statements_of(
        document_of({"In januari tot en met april braken er 9 leidingen tegen 45 in dezelfde periode van 2023, terwijl het aantal in 2024 hoger was."}));
    REQUIRE(statements.size() == 2);
    CHECK_FALSE(statements[0].period.has_value());
    CHECK(statements[1].period == Period{"2023-01-01", "2023-04-30"});
}

TEST_CASE("a figure of another year, told from the printed one, has no period") {
    const std::vector<Statement> statements = statements_of(document_of({"In 2023 kregen 1.482 jongeren hulp, tegen 1.415 een jaar eerder."}));
    REQUIRE(statements.size() == 2);
    CHECK(statements[0].period == Period{"2023-01-01", "2023-12-31"});
    CHECK_FALSE(statements[1].period.has_value());
}

TEST_CASE("a figure of this year does not take the year of another clause, and charity is no target") {
    const auto meetings = statements_of(document_of({"Het bestuur heeft dit jaar 9 maal vergaderd, in 2022 6 keer."}));
    REQUIRE(meetings.size() == 2);
    CHECK_FALSE(meetings[0].period.has_value());
    CHECK(meetings[1].period == Period{"2022-01-01", "2022-12-31"});
    const auto visitors = statements_of(document_of({"Het spreekuur trok 214 bezoekers, tegen 180 bezoekers in 2023."}));
    REQUIRE(visitors.size() == 2);
    CHECK_FALSE(visitors[0].period.has_value());
    CHECK(visitors[1].period == Period{"2023-01-01", "2023-12-31"});
    CHECK_FALSE(statements_of(document_of({"Dat is een voordeel van € 946.000 t.o.v. begroting 2020 van de stad."}))[0].period.has_value());
    CHECK(found("De bijdrage aan een goed doel is gemaximeerd op € 5.000 per club.") == Figures{"5000|euro|at_most|"});
    CHECK(found("Het doel is om 65% van het afval te scheiden.") == Figures{"65|%|exact|doelstelling"});
}

TEST_CASE("a sentence that a scan split is read as one") {
    const auto statements = statements_of(document_of({"Het doel is het afgesproken aantal te halen", "met 80 plekken. En verder."}));
    REQUIRE(statements.size() == 1);
    CHECK(statements[0].sentence == "Het doel is het afgesproken aantal te halen met 80 plekken.");
    CHECK(statements[0].role == "doelstelling");
}

TEST_CASE("numbers in words are figures where a unit or what they count proves it") {
    CHECK(found("Er zijn honderdtwintig woningen gebouwd aan de rand.") == Figures{"120|woningen|exact|"});
    CHECK(found("Aan de haven startte de bouw van zesentwintig appartementen.") == Figures{"26|appartementen|exact|"});
    CHECK(found("Daarvoor zijn ruim vijfhonderd nieuwe bomen nodig dit jaar.") == Figures{"500|bomen|more_than|"});
    CHECK(found("Anderhalf miljoen euro is gereserveerd voor de grond.") == Figures{"1500000|euro|exact|"});
    CHECK(found("Dat kost de gemeente vijftien procent meer dan vorig jaar.") == Figures{"15|%|exact|"});
    CHECK(found("Het plan kost een half miljoen euro in het eerste jaar.") == Figures{"500000|euro|exact|"});
    CHECK(found("Een kwart van de jongeren sport niet in een vereniging.") == Figures{"0.25|deel|exact|"});
    CHECK(found("Op twaalf kruispunten gebeurt de helft van de ongelukken.") == Figures{"12|kruispunten|exact|", "0.5|deel|exact|"});
    for (const char* text :
         {"Een van de wethouders was er om het toe te lichten.", "Voor alle drie scholen geldt dat de bouw wordt gestart.",
          "De zes gemeenten werken hierin al langer samen.", "Binnen zes maanden volgt een voorstel aan de raad.",
          "Het beleid bestaat uit vier pijlers en twee thema's.", "In de tweede helft van het jaar volgt een plan.",
          "Voor de komende twee jaren is er geld voor het groen.", "Wij houden twee of drie bijeenkomsten in het dorp.",
          "Daarbij wordt een termijn van een jaar in acht genomen.", "De enquête telt elf stellingen over het wonen in de wijk.",
          "De cijfers komen uit een rapport dat eens per twee jaar uitkomt.", "De containers staan in de wijk Drie Papegaaien bij het water.",
          "Er komen drie tot vier huizen aan de oude haven.", "Het bestuur acht het niet nodig om leden te vragen."}) {
        INFO(text);
        CHECK(found(text) == Figures{});
    }
}

TEST_CASE("a part of a counted whole") {
    CHECK(found("Bij 6 van de 9 metingen was de sterkte onvoldoende.") == Figures{"6||exact|", "9|metingen|exact|"});
    CHECK(found("Sindsdien zijn 64 bewoners verhuisd, van wie 41 naar een eigen woning.") == Figures{"64|bewoners|exact|", "41||exact|"});
}

TEST_CASE("shares that have no end as a decimal are about so much") {
    CHECK(found("Een derde van de jongeren sport niet in een vereniging.") == Figures{"0.333|deel|about|"});
    CHECK(found("Twee derde van alle leden stemde bij de vergadering voor.") == Figures{"0.667|deel|about|"});
    CHECK(found("Een achtste van de leden stemde bij de vergadering voor.") == Figures{"0.125|deel|exact|"});
    CHECK(found("Een derde partij neemt het beheer van de haven over.") == Figures{});
}

TEST_CASE("days, articles and points are no figures; a unit ends at the quotation mark") {
    CHECK(found("Het college kijkt vooruit naar de commissies op 17, 18 en 19 april.") == Figures{});
    CHECK(found("Het overzicht met openstaande Art 36 vragen is akkoord.") == Figures{});
    CHECK(found("De beantwoording van de vragen Art. 37 120 inzake overlast door vliegtuigen vaststellen.") == Figures{});
    CHECK(found("Een afschrift van de brief onder 2. met de bijlage aan de raad te zenden.") == Figures{});
    CHECK(found("Het voorstel is aangenomen met 14 stemmen voor en 1 blanco.") == Figures{"14|stemmen|exact|", "1||exact|"});
    CHECK(found("In het pand komen 31 á 33 studio’s en een hal.") == Figures{"31|studio’s|at_least|", "33|studio’s|at_most|"});
    CHECK(found("In de regels staat “een goot tot een hoogte van 3 meter.”, en dat blijft.") == Figures{"3|meter|exact|"});
}

TEST_CASE("the year right behind a figure is its own, whatever stands nearer before it") {
    std::vector<Warning> unclear;
    const auto years = [&](const char* text) {
        std::string out;
        for (const Statement& one : find_statements(document_of({text}), unclear)) out += (one.period ? one.period->from.substr(0, 4) : "-") + " ";
        return out;
    };
    CHECK(years("De subsidie bedraagt € 76.250 in 2024, € 110.000 in 2025 en € 90.000 in 2026.") == "2024 2025 2026 ");
    CHECK(years("De school telde 1.204 leerlingen in 2024 en 1.310 leerlingen in 2025.") == "2024 2025 ");
    // The day of a paper or a meeting is not when a figure was so.
    CHECK(years("De raad, bijeen op 8 mei 2025, stelt vast dat 41% van de inwoners werkt.") == "- ");
    CHECK(years("De kosten van de last onder bestuursdwang van 19 november 2019 worden bepaald op € 1.005.482,77 voor de eigenaar.") == "- ");
    CHECK(years("Op 1 mei 2024 telde de school 310 leerlingen in alle groepen samen.") == "2024 ");
    CHECK(years("Het tarief met ingang van 1 januari 2026 vast te stellen op € 4,25 per persoon per nacht.") == "2026 ");
    CHECK(years("De stand van 1 mei 2024 was 310 leerlingen in alle groepen samen.") == "2024 ");
    CHECK(years("In 2024 kwamen er 40 meldingen binnen en in 2025 waren het er 55.") == "2024 2025 ");
}

TEST_CASE("what stands behind a figure and is no noun, and a base, are not counted") {
    CHECK(found("Van hen wachten er 18 langer dan in het vorige jaar.") == Figures{"18||exact|"});
    CHECK(found("De 23 vastgestelde maar niet gepubliceerde regelingen volgen later.") == Figures{"23|regelingen|exact|"});
    CHECK(found("Leefbaar kondigt 1 motie aan en overweegt een andere.") == Figures{"1|motie|exact|"});
    CHECK(found("Met 2 aangenomen amendementen is het voorstel veranderd.") == Figures{"2|amendementen|exact|"});
    CHECK(found("Er is in 2025 op 23 plaatsen graverij gevonden langs de dijk.") == Figures{"23|plaatsen|exact|"});
    CHECK(found("Het risico van de garanties is 3 promille van de omzet.") == Figures{"3|promille|exact|"});
    CHECK(found("Per 1.000 inwoners zijn er 437 woningen in de stad.") == Figures{"437|woningen|exact|"});
    CHECK(found("Dit standpunt kenbaar te maken met een brief; Pagina 2 van 4") == Figures{});
    const auto of = [](const char* text) {
        std::vector<Warning> unclear;
        return find_statements(document_of({text}), unclear);
    };
    const auto two = of("Uit onderzoek blijkt dat 38% de fiets neemt; ons doel is 45% in 2030.");
    REQUIRE(two.size() == 2);
    CHECK(!two[0].period);
    CHECK(two[1].period);
}

TEST_CASE("limits of a count, figures that share their unit, and numbers that are none") {
    CHECK(found("Met deze prijs zakt dat aantal naar onze mening onder de 30.") == Figures{"30||less_than|"});
    CHECK(found("De hagen langs de speelplaats worden maximaal 9 en 3 meter lang.") == Figures{"9|meter|at_most|", "3|meter|at_most|"});
    CHECK(found("De bouwkosten kunnen met 5 tot 8% stijgen in dat jaar.") == Figures{"5|%|at_least|", "8|%|at_most|"});
    CHECK(found("De brief is ingekomen onder nummer 061 en ligt ter inzage.") == Figures{});
    CHECK(found("Er zijn 1.240 bomen geplant, 90 meer dan gepland was.") == Figures{"1240|bomen|exact|", "90||exact|"});
    CHECK(found("Van de woningen in het plan zijn er 184 klaar voor gebruik.") == Figures{"184||exact|"});
    std::vector<Warning> unclear;
    const auto two = find_statements(document_of({"In 2024 haalde de brandweer in 71,4% van de gevallen de norm; ons doel is 85% van de gevallen."}), unclear);
    REQUIRE(two.size() == 2);
    CHECK(two[0].period);
    CHECK(!two[1].period);
}

TEST_CASE("a speed is no length") {
    std::vector<Warning> warnings;
    const auto all = find_statements(document_of({"De snelheid gaat van 80 km per uur naar 60 km per uur; de weg is 12 km lang."}), warnings);
    REQUIRE(all.size() == 3);
    CHECK(all[0].unit == "km per uur");
    CHECK(all[1].unit == "km per uur");
    CHECK(all[2].unit == "km");
}

TEST_CASE("the unit of a table is no amount") {
    std::vector<Warning> warnings;
    CHECK(find_statements(document_of({"De leningen staan hieronder, bedragen x € 1 miljoen."}), warnings).empty());
    CHECK(find_statements(document_of({"De gemeente leent dit jaar € 1 miljoen bij de bank."}), warnings).size() == 1);
}

TEST_CASE("the share of votes that a platform prints is no figure of the text") {
    std::vector<Warning> warnings;
    CHECK(find_statements(document_of({"# Stemuitslag", "voor 77%"}), warnings).empty());
    CHECK(find_statements(document_of({"Van de inwoners was 77% voor het plan."}), warnings).size() == 1);
}

TEST_CASE("a figure of now has no year of before; from a year on has no end") {
    std::vector<Warning> warnings;
    const auto now = find_statements(document_of({"In 2024 stonden er 38 korven, nu zijn dat er 19 korven."}), warnings);
    REQUIRE(now.size() == 2);
    CHECK(now[0].period);
    CHECK_FALSE(now[1].period);
    const auto on = find_statements(document_of({"Wij geven € 95.000 vanaf 2027."}), warnings);
    REQUIRE(on.size() == 1);
    CHECK(on[0].period == Period{"2027-01-01", ""});
}
