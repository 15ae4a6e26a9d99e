#include "audit/statute/statute_words.h"

namespace griffier {

const std::vector<Element>& paragrafen() {
    static const std::vector<Element> kParagrafen = {
        {"lokale heffingen", {"lokale heffingen", "gemeentelijke heffingen", "lokale belastingen"}},
        {"weerstandsvermogen en risicobeheersing", {"weerstandsvermogen"}},
        {"onderhoud kapitaalgoederen", {"onderhoud ... kapitaalgoederen", "kapitaalgoederen"}},
        {"financiering", {"financiering", "treasury", "treasuryparagraaf", "financieringsparagraaf"}},
        {"bedrijfsvoering", {"bedrijfsvoering"}},
        {"verbonden partijen", {"verbonden partijen", "deelnemingen"}},
        {"grondbeleid", {"grondbeleid", "grondzaken"}},
    };
    return kParagrafen;
}

const std::vector<Element>& overview_elements() {
    static const std::vector<Element> kElements = {
        {"algemene dekkingsmiddelen", {"algemene dekkingsmiddelen", "algemene dekkingsmiddel"}},
        {"overhead", {"overhead"}},
        {"heffing vennootschapsbelasting", {"vennootschapsbelasting", "vpb"}},
        {"onvoorzien", {"onvoorzien", "onvoorziene uitgaven"}},
        {"mutaties reserves", {"mutatie* reserve*", "mutatie* ... reserve*", "toevoeging* ... reserve*", "onttrekking* ... reserve*", "reservemutatie*"}},
    };
    return kElements;
}

const std::vector<Element>& ratios() {
    static const std::vector<Element> kRatios = {
        {"netto schuldquote", {"netto schuldquote", "nettoschuldquote", "schuldquote"}},
        {"netto schuldquote gecorrigeerd",
         {"schuldquote ... gecorrigeerd*", "gecorrigeerde ... schuldquote", "schuldquote gecorr*", "schuldquote ... verstrekte leningen"}},
        {"solvabiliteitsratio", {"solvabiliteit*"}},
        {"structurele exploitatieruimte", {"structurele exploitatie*"}},
        {"grondexploitatie", {"grondexploitatie*", "kengetal grond*"}},
        {"belastingcapaciteit", {"belastingcapaciteit*", "woonlasten ... gezin"}},
    };
    return kRatios;
}

const std::vector<Element>& policy_indicators() {
    static const std::vector<Element> kIndicators = {
        {"formatie", {"formatie"}},
        {"bezetting", {"bezetting"}},
        {"apparaatskosten", {"apparaatskosten"}},
        {"externe inhuur", {"externe inhuur", "kosten ... inhuur"}},
        {"overhead", {"overhead"}},
        {"verwijzingen Halt", {"verwijzing* ... halt", "halt verwijzing*", "haltverwijzing*"}},
        {"winkeldiefstallen", {"winkeldiefstal*"}},
        {"geweldsmisdrijven", {"geweldsmisdrij*", "gewelds misdrijven"}},
        {"diefstallen uit woning", {"diefstal* ... woning*", "woninginbra*"}},
        {"vernielingen en beschadigingen", {"vernieling*"}},
        {"functiemenging", {"functiemenging"}},
        {"vestigingen", {"vestigingen", "bedrijfsvestigingen"}},
        {"absoluut verzuim", {"absoluut ... verzuim", "absoluut schoolverzuim"}},
        {"relatief verzuim", {"relatief ... verzuim", "relatief schoolverzuim"}},
        {"vroegtijdig schoolverlaters", {"schoolverlater*", "vroegtijdig ... schoolverlaters", "vsv*", "voortijdig*"}},
        {"niet-sporters", {"niet sporters", "sporters", "niet wekelijkse sporters"}},
        {"banen", {"banen", "aantal banen"}},
        {"jongeren met een delict voor de rechter", {"jongeren ... delict", "delict ... rechter", "achterstand onder jeugd"}},
        {"kinderen in uitkeringsgezin", {"kinderen ... uitkeringsgezin*", "uitkeringsgezin*"}},
        {"netto arbeidsparticipatie", {"arbeidsparticipatie", "netto participatiegraad"}},
        {"werkloze jongeren", {"werkloze jongeren", "jeugdwerkloosheid"}},
        {"personen met een bijstandsuitkering", {"bijstandsuitkering*", "personen ... bijstand*"}},
        {"lopende re-integratievoorzieningen", {"re integratie*", "reintegratie*"}},
        {"jongeren met jeugdhulp", {"jongeren ... jeugdhulp", "jeugdhulp"}},
        {"jongeren met jeugdbescherming", {"jeugdbescherming"}},
        {"jongeren met jeugdreclassering", {"jeugdreclassering"}},
        {"cliënten met een maatwerkarrangement WMO", {"maatwerkarrangement*", "client* ... maatwerk*", "maatwerk ... wmo", "wmo client*"}},
        {"omvang huishoudelijk restafval", {"restafval", "huishoudelijk ... afval"}},
        {"hernieuwbare elektriciteit", {"hernieuwbare ... elektriciteit", "hernieuwbare energie"}},
        {"gemiddelde WOZ-waarde", {"woz waarde*", "woz"}},
        {"nieuw gebouwde woningen", {"nieuw ... woningen", "nieuwbouwwoningen", "nieuwbouw woningen"}},
        {"demografische druk", {"demografische druk"}},
        {"woonlasten eenpersoonshuishouden", {"woonlasten ... eenpersoons*", "eenpersoonshuishouden*", "eenpersoons huishouden*"}},
        {"woonlasten meerpersoonshuishouden", {"woonlasten ... meerpersoons*", "meerpersoonshuishouden*", "meerpersoons huishouden*"}},
    };
    return kIndicators;
}

const std::vector<std::string_view>& balance_claims() {
    static const std::vector<std::string_view> kClaims = {
        "structureel ... sluitende begroting",   "structureel ... sluitend",     "structureel ... in evenwicht",
        "structureel evenwicht ... is aanwezig", "sluitende meerjarenbegroting", "structureel en reeel evenwicht",
    };
    return kClaims;
}

}  // namespace griffier
